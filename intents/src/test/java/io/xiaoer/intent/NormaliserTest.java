package io.xiaoer.intent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormaliserTest {

  private static final Normaliser NORMALISER = new Normaliser();

  @ParameterizedTest
  @CsvSource({
    "有沒有防曬霜, 有没有防晒霜",
    "ＡＢＣ　１００％, abc 100%",
    "What’s IN it, what's in it",
    "@xiaoer_bot 有货吗, 有货吗",
    "a\u200Bb, ab",
    "mail me@example.com, mail me@example.com"
  })
  void thereIsOneWayToWriteAText(String typed, String normal) {
    assertThat(NORMALISER.normalise(typed)).isEqualTo(normal);
  }

  @Test
  void aStoryIsCut() {
    assertThat(NORMALISER.normalise("长".repeat(100_000)))
        .hasSizeLessThanOrEqualTo(Normaliser.LONGEST);
  }
}
