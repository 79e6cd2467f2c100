package io.xiaoer.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Where prices are cut. */
class PriceBandsTest {

  @Test
  void pricesAreCutAtRoundPlacesWithAboutAsManyInEach() {
    // Given
    long[] prices = LongStream.rangeClosed(1, 100).map(i -> i * 1_000).toArray();

    // When
    long[] cuts = PriceBands.cuts(prices);

    // Then
    assertThat(cuts).containsExactly(20_000, 50_000, 80_000);
  }

  @Test
  void oneOrNoPriceIsNotCut() {
    // When
    long[] cuts = PriceBands.cuts(new long[] {9_900, 9_900, 9_900});

    // Then
    assertThat(cuts).isEmpty();
    assertThat(PriceBands.cuts(new long[0])).isEmpty();
  }

  @Test
  void anyPricesAreCutWithinTheirSpread() {
    // Given
    long seed = 51122;
    Random random = new Random(seed);

    for (int round = 0; round < 500; round++) {
      long[] prices =
          random.longs(1 + random.nextInt(50), 0, 1L << (1 + random.nextInt(40))).toArray();

      // When
      long[] cuts = PriceBands.cuts(prices);

      // Then
      assertThat(cuts)
          .as("seed %s round %s", seed, round)
          .hasSizeLessThan(5)
          .isSorted()
          .doesNotHaveDuplicates();
      if (cuts.length > 0) {
        assertThat(cuts[0]).isGreaterThan(prices[0]);
        assertThat(cuts[cuts.length - 1]).isLessThanOrEqualTo(prices[prices.length - 1]);
      }
    }
  }
}
