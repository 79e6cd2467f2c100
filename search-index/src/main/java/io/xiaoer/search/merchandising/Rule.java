package io.xiaoer.search.merchandising;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One wish of the shop's people.
 *
 * @param id its name, unique among the rules; ties between rules are settled by its order
 * @param when the questions it is for
 * @param period the time it holds
 * @param shopkeeper the one shopkeeper whose questions it is for, or null for everybody's
 */
public record Rule(
    String id, Action action, Condition when, Period period, @Nullable String shopkeeper) {

  public Rule {
    Objects.requireNonNull(action, "action");
    Objects.requireNonNull(when, "when");
    Objects.requireNonNull(period, "period");
    if (id.isBlank()) {
      throw new IllegalArgumentException("a rule has an id");
    }
  }
}
