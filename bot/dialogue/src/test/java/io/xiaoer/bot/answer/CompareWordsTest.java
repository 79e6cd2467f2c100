package io.xiaoer.bot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompareWordsTest {

  private final CompareWords words = CompareWords.load();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "五常大米和盘锦大米哪个便宜|五常大米;盘锦大米",
        "对比一下五常大米跟长粒香|五常大米;长粒香",
        "compare the Wuchang rice and the Panjin rice|wuchang rice;panjin rice",
        "which is lighter, the latex pillow or the buckwheat pillow?|latex pillow;buckwheat pillow",
        "这两款有什么区别|",
        "哪个更好|"
      })
  void readsTheNames(String text, String names) {
    // When / Then
    assertThat(words.names(text))
        .isEqualTo(names == null ? List.of() : Arrays.asList(names.split(";")));
  }

  @ParameterizedTest
  @CsvSource({
    "对比一下前两个,2",
    "前三款哪个好,3",
    "compare the first two,2",
    "top 3 please compare,3",
    "这两款有什么区别,2",
    "which of these is better,5",
    "五常大米和盘锦大米,0"
  })
  void readsHowManyOfThoseShown(String text, int few) {
    // When / Then
    assertThat(words.few(text).orElse(0)).isEqualTo(few);
  }
}
