package io.xiaoer.bot.commerce.order;

import io.xiaoer.money.Money;

/** What became of a {@link GuestOrder}. */
public sealed interface GuestOutcome {

  /**
   * Bought, now or by an earlier sending of the same form.
   *
   * @param checkoutToken opens {@code /o/{token}}
   */
  record Placed(Order order, String checkoutToken) implements GuestOutcome {
    @Override
    public String toString() {
      return "Placed[" + order + "]";
    }
  }

  /** A piece costs something else by now. Nothing is bought. */
  record PriceChanged(Money before, Money now) implements GuestOutcome {}

  /** Fewer pieces are left than wanted; perhaps none. */
  record SoldOut(int available) implements GuestOutcome {}

  /** No such share link, or a sku that it does not show. */
  record Unknown() implements GuestOutcome {}

  /** More pieces than one order may have. */
  record TooMany(int limit) implements GuestOutcome {}
}
