package io.xiaoer.bot.commerce.order;

import io.xiaoer.money.Money;

/** What became of a confirmation. Closed: each case has its own words, and only one buys. */
public sealed interface ConfirmOutcome {

  /**
   * Bought: stock is reserved until {@link Order#payBefore}. Nobody has been told yet: the caller
   * tells the buyer, privately, where to pay.
   *
   * @param checkoutToken opens {@code /o/{token}}; shown to the buyer alone
   */
  record Placed(Order order, String checkoutToken) implements ConfirmOutcome {
    @Override
    public String toString() {
      return "Placed[" + order + "]";
    }
  }

  /**
   * A price is no longer what the proposal said. Nothing is bought; the fresh proposal can be.
   *
   * @param before the total that was proposed
   */
  record PriceChanged(Proposal fresh, Money before) implements ConfirmOutcome {}

  /** Fewer pieces are left than the line wants. Nothing is bought; the proposal stands. */
  record SoldOut(OrderLine line, int available) implements ConfirmOutcome {}

  /** Somebody else's proposal. */
  record NotYours() implements ConfirmOutcome {}

  /** Its time is over, it was withdrawn or replaced, or it never was. */
  record Expired() implements ConfirmOutcome {}

  /** It was confirmed before, by the same buyer. */
  record AlreadyPlaced(String orderNumber) implements ConfirmOutcome {
    @Override
    public String toString() {
      return "AlreadyPlaced[" + Masking.number(orderNumber) + "]";
    }
  }
}
