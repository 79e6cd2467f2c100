package io.xiaoer.bot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeRangeTest {

  @ParameterizedTest
  @CsvSource({
    "3岁以上,2岁能用吗,false",
    "3岁以上,三岁能用吗,true",
    "6个月以上,4个月的宝宝,false",
    "6个月以上,半岁能吃吗,true",
    "3-6岁,6岁能玩吗,true",
    "3-6岁,7岁能玩吗,false",
    "0至12个月,2岁,false",
    "3 years and up,my 2 year old,false",
    "from 6 months,for an 8-month-old,true",
    "age 3 and up,a 4 year old,true",
    "2–5 years,a 6 year old,false"
  })
  void holdsAnAgeAgainstTheRange(String range, String question, boolean holds) {
    // When
    boolean held = AgeRange.in(range).orElseThrow().holds(AgeRange.asked(question).orElseThrow());

    // Then
    assertThat(held).isEqualTo(holds);
  }

  @ParameterizedTest
  @CsvSource({"成人", "all ages", "24枚", "SPF50"})
  void readsNoRangeWhereNoneIsStated(String value) {
    // When / Then
    assertThat(AgeRange.in(value)).isEmpty();
  }
}
