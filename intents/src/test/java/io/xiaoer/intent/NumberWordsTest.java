package io.xiaoer.intent;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberWordsTest {

  private static final NumberWords CHINESE = NumberWords.of("zh-CN");
  private static final NumberWords ENGLISH = NumberWords.of("en");

  @ParameterizedTest
  @CsvSource({
    "一百, 100",
    "二百五十, 250",
    "一百五, 150",
    "两千三, 2300",
    "一百零五, 105",
    "十二, 12",
    "两, 2",
    "俩, 2",
    "半, 0.5",
    "百, 100",
    "3千, 3000",
    "1.5万, 15000",
    "99.9, 99.9",
    "12, 12"
  })
  void readsChinese(String typed, BigDecimal number) {
    assertThat(CHINESE.read(typed))
        .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(number));
  }

  @ParameterizedTest
  @CsvSource({
    "fifty, 50",
    "twenty five, 25",
    "twenty-five, 25",
    "two hundred and fifty, 250",
    "a hundred, 100",
    "'1,200', 1200",
    "second, 2",
    "three, 3",
    "9.99, 9.99"
  })
  void readsEnglish(String typed, BigDecimal number) {
    assertThat(ENGLISH.read(typed))
        .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(number));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "杯子",
        "百货大楼",
        "三四十",
        "many",
        "1.2.3",
        "1,2",
        "١٢٣",
        "1111111111111111111111"
      })
  void whatIsNoNumberIsNothing(String typed) {
    assertThat(CHINESE.read(typed)).isEmpty();
    assertThat(ENGLISH.read(typed)).isEmpty();
  }
}
