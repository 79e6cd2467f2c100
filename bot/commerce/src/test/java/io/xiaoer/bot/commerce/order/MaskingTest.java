package io.xiaoer.bot.commerce.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {

  @ParameterizedTest
  @CsvSource({
    "张三, 张**",
    "张三丰, 张**",
    "张, 张**",
    "欧阳锋, 欧阳**",
    "欧阳, 欧**",
    "司马相如, 司马**",
    "Ada Lovelace, A**",
    "𠮷田, 𠮷**",
    "'  李四 ', 李**",
    "'', ***",
  })
  void namesKeepTheFamilyName(String name, String masked) {
    assertThat(Masking.name(name)).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource({
    "13812341234, 138****1234",
    "138 1234 1234, 138****1234",
    "138-1234-1234, 138****1234",
    "+12025550147, 120****0147",
    "01012345678, 010****5678",
    "123456, ****56",
    "'', ***",
  })
  void ownersSeeMostOfTheirPhone(String phone, String masked) {
    assertThat(Masking.phoneForOwner(phone)).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource({
    "13812341201, 138******01",
    "+12025550147, 120******47",
    "12345678, ******78",
    "1234567, ******7",
    "123456, ******",
    "12, ***",
    "'', ***",
  })
  void othersSeeAtMostFiveDigitsOfAPhone(String phone, String masked) {
    assertThat(Masking.phoneForOthers(phone)).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource({
    "浙江省杭州市西湖区文三路 123 号 4 幢 501 室, 浙江省杭州市西湖区",
    "浙江省 杭州市 西湖区, 浙江省 杭州市 西湖区",
    "北京市朝阳区建国路88号, 北京市朝阳区",
    "上海市浦东新区世纪大道1号, 上海市浦东新区",
    "广东省佛山市顺德区大良街道, 广东省佛山市顺德区",
    "内蒙古自治区呼和浩特市新城区, 内蒙古自治区呼和浩特市新城区",
    "江苏省苏州市昆山市人民路, 江苏省苏州市昆山市",
    "文三路 123 号, ***",
    "'12 Main St, Springfield, IL 62701', Springfield",
    "12 Main St, ***",
    "'', ***",
  })
  void addressesEndAtTheDistrict(String address, String masked) {
    assertThat(Masking.address(address)).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource({
    "X7K2M9Q4TVH3, ****TVH3",
    "SF1234567890123, ****0123",
    "12345, ****2345",
    "1234, ****",
    "'', ****",
  })
  void numbersKeepTheirLastFour(String number, String masked) {
    assertThat(Masking.number(number)).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "快件已到驿站，取件码12-3-4567，请及时领取|快件已到驿站，取件码***，请及时领取",
        "取件码：8-2-3301 请凭码取件|取件码*** 请凭码取件",
        "您的取货码为【A1234】，地址东门|您的取货码***，地址东门",
        "Pickup code 12-34 at the desk|Pickup code*** at the desk",
        "派送中，快递员电话13800138000|派送中，快递员电话***",
        "电话138-0013-8000或0571-88886666|电话***或***",
        "请联系 +86 13800138000|请联系 ***",
        "请联系 １３８００１３８０００|请联系 ***",
        "call +1 202 555 0147 now|call *** now",
        "客服 400-820-8820|客服 ***",
        "快递员：李四，正在派送|快递员：李**，正在派送",
        "派件员王小明正在为您派件|派件员王**正在为您派件",
        "【杭州】业务员 赵六 已揽收|【杭州】业务员 赵** 已揽收",
        "已签收，签收人：张三丰，感谢|已签收，签收人：张**，感谢",
        "已签收,签收人凭取货码签收|已签收,签收人凭取货码***",
        "快件到达 杭州转运中心|快件到达 杭州转运中心",
        "快递员已取走包裹|快递员已取走包裹",
      })
  void carrierTextsLoseCodesPhonesAndNames(String text, String masked) {
    assertThat(Masking.carrierText(text)).isEqualTo(masked);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void noMobileNumberSurvivesWhateverStandsAroundIt(int seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      // Given
      String phone =
          "1" + (3 + random.nextInt(7)) + "%09d".formatted(random.nextInt(1_000_000_000));

      // When
      String masked = Masking.carrierText(noise(random) + phone + noise(random));

      // Then
      assertThat(masked).as("seed %d, round %d", seed, i).doesNotContain(phone);
    }
  }

  @Test
  void nothingThatHoldsPersonalDataPrintsIt() {
    // Given
    Recipient recipient = new Recipient("张三丰", "13800138000", "杭州市西湖区", "文三路 123 号");

    // When
    String printed = recipient.toString();

    // Then
    assertThat(printed).doesNotContain("张", "138", "杭州", "文三路");
  }

  private static String noise(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      text.append((char) (0x20 + random.nextInt(0x9000)));
    }
    return text.toString();
  }
}
