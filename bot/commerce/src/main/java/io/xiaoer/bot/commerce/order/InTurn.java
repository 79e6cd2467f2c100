package io.xiaoer.bot.commerce.order;

import io.vertx.core.Future;
import java.util.List;
import java.util.function.Function;

/** Steps that must not overlap, such as those on one database connection. */
public final class InTurn {

  private InTurn() {}

  /** Does the step for each item after the one before has succeeded; stops at the first failure. */
  public static <T> Future<Void> forEach(List<T> items, Function<T, Future<?>> step) {
    Future<Void> done = Future.succeededFuture();
    for (T item : items) {
      done = done.compose(_ -> step.apply(item)).mapEmpty();
    }
    return done;
  }

  /** Like {@link #forEach}; tells for how many items the step said yes. */
  public static <T> Future<Integer> count(List<T> items, Function<T, Future<Boolean>> step) {
    Future<Integer> counted = Future.succeededFuture(0);
    for (T item : items) {
      counted = counted.compose(sum -> step.apply(item).map(yes -> yes ? sum + 1 : sum));
    }
    return counted;
  }
}
