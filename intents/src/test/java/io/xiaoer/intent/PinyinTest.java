package io.xiaoer.intent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PinyinTest {

  private final Pinyin pinyin = Pinyin.load();

  @ParameterizedTest
  @CsvSource({
    "wo yao tuikuan, wo yao tui kuan",
    "you mei you fangshaishuang, you mei you fang shai shuang",
    "kuaidi dao na le?, kuai di dao na le",
    "huanhuo, huan huo"
  })
  void syllablesAreParted(String typed, String parted) {
    assertThat(pinyin.spaced(typed)).contains(parted);
  }

  @ParameterizedTest
  @ValueSource(strings = {"where is my parcel", "我要 tuikuan", "hi", "wo", "", "123", "退款"})
  void otherTextsAreNot(String text) {
    assertThat(pinyin.spaced(text)).isEmpty();
  }

  @Test
  void aLongWordIsNotParted() {
    assertThat(pinyin.spaced("wo " + "a".repeat(390))).isEmpty();
  }

  @Test
  void chineseIsTypedInPinyin() {
    assertThat(Pinyin.of("我要退款")).isEqualTo("wo yao tui kuan");
  }
}
