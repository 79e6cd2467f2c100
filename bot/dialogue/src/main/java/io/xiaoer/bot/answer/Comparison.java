package io.xiaoer.bot.answer;

import io.xiaoer.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goods side by side: what differs, what is the same, and what numbers settle.
 *
 * @param rows what differs, one value for each good in their order
 * @param same attributes that all of them state alike
 * @param verdicts for each thing that the question wants settled
 */
public record Comparison(List<Row> rows, List<Same> same, List<Verdict> verdicts) {

  public Comparison {
    rows = List.copyOf(rows);
    same = List.copyOf(same);
    verdicts = List.copyOf(verdicts);
  }

  /** What differs. Closed. */
  public sealed interface Row {

    /** What they cost; a null where there is no such price. */
    record Prices(boolean member, List<@Nullable Money> prices) implements Row {}

    /** What is left. */
    record Stocks(List<Integer> left) implements Row {}

    /** How buyers rate them; a null where nobody has. */
    record Ratings(List<@Nullable Double> ratings) implements Row {}

    /** An attribute by the shop's name for it; a null where it is not stated. */
    record Attributes(String name, List<@Nullable String> values) implements Row {}
  }

  /** An attribute with the value that all share. */
  public record Same(String name, String value) {}

  /** What numbers say. Closed. */
  public sealed interface Verdict {

    /** What is measured, such as {@code price}. */
    String measure();

    /** That good wins, counted from 0. */
    record Best(String measure, boolean least, int good) implements Verdict {}

    /** They are equal. */
    record Tie(String measure) implements Verdict {}

    /** The data cannot be compared, or some good does not state it. */
    record Open(String measure) implements Verdict {}
  }
}
