package io.xiaoer.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextFoldingTest {
  private static final TextFolding FOLDING = TextFolding.load();

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void aTextFoldsAsItDoesForLucene(long seed) throws IOException {
    // Given
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      String text = RandomText.of(random, 80) + "乾隆頭髮ＳＰＦ５０Café髮";

      // When
      String folded = FOLDING.fold(text);

      // Then
      StringWriter read = new StringWriter();
      FOLDING.fold(new StringReader(text)).transferTo(read);
      assertThat(folded).isEqualTo(read.toString());
    }
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 6);
  }
}
