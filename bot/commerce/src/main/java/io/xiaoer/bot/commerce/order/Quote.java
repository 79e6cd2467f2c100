package io.xiaoer.bot.commerce.order;

import io.xiaoer.money.Money;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What goods cost now.
 *
 * @param lines those that are still sold, in the order asked for
 * @param left pieces that can be bought, by the sku of each line
 */
public record Quote(List<OrderLine> lines, Map<String, Integer> left) {

  public Quote {
    lines = List.copyOf(lines);
    left = Collections.unmodifiableMap(new LinkedHashMap<>(left));
  }

  /** All lines together; empty where there is none. */
  public Optional<Money> total() {
    return lines.stream().map(OrderLine::total).reduce(Money::plus);
  }

  /** Whether so many pieces of every line are left. */
  public boolean isInStock() {
    return lines.stream().allMatch(line -> left.getOrDefault(line.sku(), 0) >= line.quantity());
  }
}
