package io.xiaoer.bot.commerce.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaoer.bot.commerce.checkout.RecipientCheck.Checked;
import io.xiaoer.bot.commerce.order.Recipient;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecipientCheckTest {

  @Test
  void takesAGoodFormInOneLineEach() {
    // Given
    RecipientForm form =
        new RecipientForm(" 张 三 ", "138 0013 8000", "浙江省\n杭州市　西湖区", "文三路 123 号\t501 室");

    // When
    Checked checked = RecipientCheck.check(form);

    // Then
    assertThat(checked)
        .isEqualTo(
            new Checked.Good(
                new Recipient("张 三", "13800138000", "浙江省 杭州市 西湖区", "文三路 123 号 501 室")));
  }

  @ParameterizedTest
  @CsvSource({
    "13800138000, 13800138000",
    "+86 138 0013 8000, 13800138000",
    "0086 13800138000, 13800138000",
    "１３８００１３８０００, 13800138000",
    "0571-88886666, 057188886666",
    "+1 202 555 0147, +12025550147",
    "+852 5123 4567, +85251234567",
    "+44 20 7946 0958, +442079460958",
  })
  void writesPhonesAsTheyAreDialled(String typed, String phone) {
    assertThat(RecipientCheck.check(withPhone(typed)))
        .isInstanceOfSatisfying(
            Checked.Good.class, good -> assertThat(good.recipient().phone()).isEqualTo(phone));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12345",
        "1380013800",
        "138001380000",
        "10800138000",
        "hello",
        "+1 12",
        "+999 1234567"
      })
  void refusesWhatNobodyCanCall(String typed) {
    assertThat(RecipientCheck.check(withPhone(typed)))
        .isEqualTo(new Checked.Bad(Map.of("phone", FieldFault.MALFORMED)));
  }

  @Test
  void namesEveryFieldThatIsWrongInTheOrderOfTheForm() {
    // Given
    RecipientForm form = new RecipientForm("", " ", "京", "x".repeat(161));

    // When
    Checked checked = RecipientCheck.check(form);

    // Then
    assertThat(checked)
        .isInstanceOfSatisfying(
            Checked.Bad.class,
            bad ->
                assertThat(bad.faults())
                    .containsExactly(
                        Map.entry("name", FieldFault.MISSING),
                        Map.entry("phone", FieldFault.MISSING),
                        Map.entry("region", FieldFault.TOO_SHORT),
                        Map.entry("address", FieldFault.TOO_LONG)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"12345", "张3", "***", "张\u0000三"})
  void aNameIsMadeOfLetters(String name) {
    assertThat(RecipientCheck.check(new RecipientForm(name, "13800138000", "杭州市", "文三路 123 号")))
        .isEqualTo(new Checked.Bad(Map.of("name", FieldFault.MALFORMED)));
  }

  @Test
  void survivesAnything() {
    long seed = 42;
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      RecipientForm form =
          new RecipientForm(junk(random), junk(random), junk(random), junk(random));
      assertThat(RecipientCheck.check(form)).as("seed %d, round %d", seed, i).isNotNull();
    }
  }

  @Test
  void printsNothingOfIt() {
    assertThat(withPhone("13800138000").toString()).isEqualTo("RecipientForm[***]");
    assertThat(RecipientCheck.check(withPhone("13800138000")).toString()).isEqualTo("Good[***]");
  }

  private static RecipientForm withPhone(String phone) {
    return new RecipientForm("张三", phone, "杭州市西湖区", "文三路 123 号");
  }

  private static String junk(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(80); i > 0; i--) {
      text.append((char) random.nextInt(0x10000));
    }
    return text.toString();
  }
}
