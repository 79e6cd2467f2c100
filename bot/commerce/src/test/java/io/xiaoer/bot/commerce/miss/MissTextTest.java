package io.xiaoer.bot.commerce.miss;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MissTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ＳＰＦ５０　防晒霜            | spf50 防晒霜
          iPhone 15 手机壳 256GB     | iphone 15 手机壳 256gb
          13812345678 的快递          | *** 的快递
          打我电话 138 1234 5678 防晒  | 打我电话 *** 防晒
          call +1 (415) 555-0100 tea | call *** tea
          订单号 XE20261122001 怎么样  | 订单号 *** 怎么样
          SF1234567890123 到哪了      | *** 到哪了
          may@example.com 要茶        | *** 要茶
          茶 https://x.example/a?b=1  | 茶 ***
          """)
  void keepsTheWordsAndNoNumberOfAnybody(String typed, String kept) {
    // When
    Optional<String> text = MissText.of(typed);

    // Then
    assertThat(text).hasValue(kept);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "13812345678", "?!", "🙂"})
  void keepsNothingWithoutAWord(String typed) {
    // When
    Optional<String> text = MissText.of(typed);

    // Then
    assertThat(text).isEmpty();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void whateverIsTypedStaysShortAndWritable(long seed) {
    // Given
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      StringBuilder typed = new StringBuilder("a");
      random.ints(random.nextInt(600), 0, 0x10000).forEach(c -> typed.append((char) c));

      // When
      String kept = MissText.of(typed.toString()).orElseThrow();

      // Then
      assertThat(kept.codePointCount(0, kept.length())).isBetween(1, 80);
      assertThat(kept).doesNotContain("\u0000").doesNotContainPattern("[\\p{Cs}]");
    }
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 4);
  }
}
