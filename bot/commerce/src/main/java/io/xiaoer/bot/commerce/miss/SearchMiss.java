package io.xiaoer.bot.commerce.miss;

import java.time.Instant;
import java.util.Objects;

/**
 * A question that found nothing.
 *
 * @param query normalised, with personal numbers masked
 * @param language the askers' language tag
 * @param count how often it was asked in vain
 * @param lastSeen when it was last asked
 */
public record SearchMiss(String query, String language, long count, Instant lastSeen) {
  public SearchMiss {
    Objects.requireNonNull(query, "query");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(lastSeen, "lastSeen");
  }
}
