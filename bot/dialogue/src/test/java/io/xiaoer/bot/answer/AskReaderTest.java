package io.xiaoer.bot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaoer.search.passage.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskReaderTest {

  private final AskReader reader = new AskReader(Vocabulary.load(), Wording.shipped());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "多少钱，有货吗，孕妇能用吗|price stock suitability:pregnant",
        "那保质期呢|shelf_life",
        "保質期多久？怎麼保存|shelf_life storage",
        "会员价多少，多少钱|member_price price",
        "一盒有几个|count",
        "功率多大|power",
        "净重多少克|net_content",
        "适合什么肤质|skin_type",
        "敏感肌能用吗|suitability:sensitive",
        "适合油皮吗|suitability:oily",
        "猫能用吗|suitability:cats",
        "适用宠物是什么|pets",
        "3岁的孩子能吃吗|age",
        "几天能到，运费多少|delivery_time delivery_fee",
        "支持七天无理由退货吗|returns",
        "能放烤箱吗|other",
        "你好呀|other",
        "how much is it, is it in stock and can pregnant women use it?|price stock"
            + " suitability:pregnant",
        "and the weight?|weight",
        "what's the shelf life, and how should I store it?|shelf_life storage",
        "how long does delivery take|delivery_time",
        "how much is the shipping?|delivery_fee",
        "is it machine washable?|care",
        "is it safe for babies?|suitability:babies",
        "good for sensitive skin?|suitability:sensitive",
        "how long does it keep|shelf_life",
        "how long is it|dimensions",
        "does it come with a lid|in_the_box",
        "is it bluetooth?|other"
      })
  void readsWhatIsAskedInItsOrder(String message, String expected) {
    // When
    List<Ask> asks = reader.read(message);

    // Then
    assertThat(asks.stream().map(AskReaderTest::written).collect(Collectors.joining(" ")))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "where is the Meixian Kiwifruit, Box of 24 from|Meixian Kiwifruit, Box of 24|origin",
        "三色糙米有什么规格|三色糙米 免浸泡|pack",
        "how big is the Three-Colour Rice Box|Three-Colour Rice Box|dimensions"
      })
  void theNameOfTheGoodAsksForNothing(String message, String title, String expected) {
    // When
    List<Ask> asks = reader.read(message, Goods.of(title, 100, ""));

    // Then
    assertThat(asks.stream().map(AskReaderTest::written).collect(Collectors.joining(" ")))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"成分是什么,false", "怎么样,false", "含酒精吗,true", "有货么,true", "is it soft,true"})
  void tellsWhatCanBeAnsweredByYesOrNo(String message, boolean yesNo) {
    // When / Then
    assertThat(reader.read(message)).allSatisfy(ask -> assertThat(ask.yesNo()).isEqualTo(yesNo));
  }

  @ParameterizedTest
  @CsvSource({
    "五常大米保质期多久,五常大米",
    "how heavy is the commuter backpack,the commuter backpack",
    "孕妇能用吗,''"
  })
  void tellsWhatMayBeAName(String message, String name) {
    // When / Then
    assertThat(Wording.shipped().words(reader.besides(message)))
        .isEqualTo(Wording.shipped().words(name));
  }

  @Test
  void isBoundedOnAnyText() {
    // Given
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    String text =
        random
            .ints(20_000, 0, 0x10000)
            .collect(StringBuilder::new, (all, c) -> all.append((char) c), StringBuilder::append)
            .toString();
    String many = "多少钱，有货吗，保质期多久，产地哪里，怎么洗，多重，什么颜色，几岁能用，运费多少，";

    // When
    List<Ask> noise = reader.read(text);
    List<Ask> all = reader.read(many.repeat(200));

    // Then
    assertThat(noise).as("seed %d", seed).hasSizeLessThanOrEqualTo(AskReader.MOST);
    assertThat(all).hasSize(AskReader.MOST);
  }

  private static String written(Ask ask) {
    String aspect = ask.aspect().name().toLowerCase(Locale.ROOT);
    return ask.audience() == null ? aspect : aspect + ":" + ask.audience().name();
  }
}
