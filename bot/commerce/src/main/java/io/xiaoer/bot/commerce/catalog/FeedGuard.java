package io.xiaoer.bot.commerce.catalog;

import java.util.Optional;

/** Keeps a feed that looks damaged from replacing what an earlier, good one brought. */
final class FeedGuard {

  /** So few broken or missing goods may be what the shop means, in a shop of any size. */
  private static final int FEW = 20;

  private static final int MOST_BROKEN_PERCENT = 30;
  private static final int MOST_MISSING_PERCENT = 50;
  private static final String WAY_OUT =
      "; nothing was changed. Mend the file, or take it as it is with POST"
          + " /api/catalog/feeds/refresh?force=true";

  private FeedGuard() {}

  /**
   * Why the feed must not be taken.
   *
   * @param said goods that its last reading brought
   * @param missing those of them that it holds no more
   */
  static Optional<String> refusal(FeedSurvey survey, int said, int missing) {
    if (said == 0) {
      return Optional.empty();
    }
    if (survey.lines().isEmpty()) {
      return Optional.of("it holds no goods that can be read, and held " + said + WAY_OUT);
    }
    if (isTooMuch(survey.faults(), survey.rows(), MOST_BROKEN_PERCENT)) {
      return Optional.of(
          survey.faults() + " of its " + survey.rows() + " rows are broken" + WAY_OUT);
    }
    if (isTooMuch(missing, said, MOST_MISSING_PERCENT)) {
      return Optional.of(missing + " of the " + said + " goods that it held are missing" + WAY_OUT);
    }
    return Optional.empty();
  }

  private static boolean isTooMuch(int part, int whole, int percent) {
    return part > FEW && part * 100L > whole * (long) percent;
  }
}
