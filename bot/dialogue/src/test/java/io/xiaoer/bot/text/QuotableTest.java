package io.xiaoer.bot.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuotableTest {

  @ParameterizedTest
  @CsvSource({"火箭发动机, 火箭发动机", "' rocket   engine ', rocket engine", "3寸的小碗, 3寸的小碗"})
  void plainWordsAreQuoted(String words, String quoted) {
    // When / Then
    assertThat(Quotable.of(words)).contains(quoted);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "<b>伞</b>",
        "[红包](https://evil.example)",
        "看 www.evil.example",
        "evil.com 的伞",
        "@everyone",
        "@所有人",
        "{name}",
        "a\u202Eb",
        "a\u0000b",
        "u\u0300\u0301\u0302",
        "哈哈哈哈哈哈哈",
        "```伞```"
      })
  void whatIsNotOursToSayIsNot(String words) {
    // When / Then
    assertThat(Quotable.of(words)).isEmpty();
  }

  @Test
  void nothingLongOrHiddenGetsThrough() {
    // Given
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      String words =
          random
              .ints(random.nextInt(80), 0, 0x2FFFF)
              .filter(c -> c < 0xD800 || c > 0xDFFF)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();

      // When
      String quoted = Quotable.of(words).orElse("");

      // Then
      assertThat(quoted.codePointCount(0, quoted.length())).as("seed %d", seed).isLessThan(41);
      assertThat(quoted).as("seed %d", seed).doesNotContainPattern("[\\p{Cc}\\p{Cf}<>@]");
    }
  }
}
