package io.xiaoer.search;

import java.util.Arrays;
import java.util.TreeSet;

/**
 * Price bands that part what was found into about equally many goods each, at round prices: at most
 * five, and none where all prices are about the same.
 */
final class PriceBands {
  private static final int MOST_BANDS = 5;
  private static final double[] ROUND = {1, 1.5, 2, 3, 5, 8, 10};

  private PriceBands() {}

  /** The prices to cut at, cheap to dear; sorts what it is given. */
  static long[] cuts(long[] prices) {
    Arrays.sort(prices);
    TreeSet<Long> cuts = new TreeSet<>();
    for (int band = 1; band < MOST_BANDS && prices.length > 0; band++) {
      long cut = round(prices[prices.length * band / MOST_BANDS]);
      if (cut > prices[0] && cut <= prices[prices.length - 1]) {
        cuts.add(cut);
      }
    }
    return cuts.stream().mapToLong(Long::longValue).toArray();
  }

  /** How many of the prices, which are sorted, are below another one. */
  static int below(long[] sorted, long price) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < price) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** A band by its least and greatest price; the last one is open. */
  static String label(long[] cuts, int band) {
    long from = band == 0 ? 0 : cuts[band - 1];
    return from + "-" + (band < cuts.length ? cuts[band] - 1 : "");
  }

  private static long round(long price) {
    double power = Math.pow(10, Math.floor(Math.log10((double) Math.max(1, price))));
    double nearest = ROUND[0];
    for (double round : ROUND) {
      if (Math.abs(round * power - (double) price) < Math.abs(nearest * power - (double) price)) {
        nearest = round;
      }
    }
    return Math.round(nearest * power);
  }
}
