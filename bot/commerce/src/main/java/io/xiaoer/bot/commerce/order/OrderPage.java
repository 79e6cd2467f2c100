package io.xiaoer.bot.commerce.order;

import java.util.List;

/**
 * Orders for operators, newest first.
 *
 * @param total how many there are, of which the page shows the first
 */
public record OrderPage(long total, List<Order> orders) {

  public OrderPage {
    orders = List.copyOf(orders);
  }
}
