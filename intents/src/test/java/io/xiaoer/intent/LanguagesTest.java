package io.xiaoer.intent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

  @ParameterizedTest
  @CsvSource({
    "有没有防晒霜, en, zh-CN",
    "where is my parcel, zh-CN, en",
    "SIM1234567890 到哪了, en, zh-CN",
    "iPhone 手机壳有吗, en, zh-CN",
    "do you have 保温杯 in stock at the moment, zh-CN, en",
    "123, en, en",
    "ok, zh-CN, zh-CN",
    "ok, en-GB, en",
    "500ml, und, zh-CN",
    "'', fr, zh-CN"
  })
  void theTextDecidesAndTheFallbackWhereItDoesNotTell(
      String text, String fallback, String expected) {
    assertThat(Languages.detect(text, fallback)).isEqualTo(expected);
  }
}
