package io.xiaoer.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.apache.lucene.analysis.Analyzer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AnalyzerRandomTest {
  private static final int TEXTS = 60;

  private final CatalogAnalyzers analyzers = CatalogAnalyzers.shipped();

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void anyTextBecomesOrderlyTokens(long seed) {
    // Given
    Random random = new Random(seed);
    for (int i = 0; i < TEXTS; i++) {
      String text = RandomText.of(random, i == 0 ? 10_000 : 120);

      // When
      Tokens words = Tokens.of(analyzers.words(), text);
      List<String> tokens = analyzers.tokens(text);
      List<String> sounds = analyzers.sounds(text);

      // Then
      assertOrderly(words, text.length());
      assertThat(tokens).doesNotContain("").hasSizeLessThan(20 * text.length() + 1);
      assertThat(sounds).doesNotContain("").hasSizeLessThan(20 * text.length() + 1);
      assertSame(analyzers.words(), text, words);
    }
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 6);
  }

  private static void assertOrderly(Tokens tokens, int length) {
    int last = 0;
    for (Tokens.Seen token : tokens.seen()) {
      assertThat(token.text()).isNotEmpty();
      assertThat(token.start()).isBetween(last, length);
      assertThat(token.end()).isBetween(token.start(), length);
      assertThat(token.increment()).isBetween(0, 2);
      last = token.start();
    }
  }

  private static void assertSame(Analyzer analyzer, String text, Tokens first) {
    assertThat(Tokens.of(analyzer, text)).isEqualTo(first);
  }
}
