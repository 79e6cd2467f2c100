package io.xiaoer.bot.dialogue;

import io.xiaoer.bot.commerce.catalog.Catalog;

/** Handles a pressed button. The presser is the member of the turn; nothing else is trusted. */
@FunctionalInterface
public interface Buttons {

  Answer press(Turn turn, ActionCode code);

  /** Goes on with an order that the member is filling in by words. */
  default Answer fill(Turn turn, Slip slip) {
    return press(turn, new ActionCode.Want(slip.quantity(), Catalog.ref(slip.productId())));
  }
}
