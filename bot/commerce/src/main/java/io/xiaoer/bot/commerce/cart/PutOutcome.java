package io.xiaoer.bot.commerce.cart;

/** What became of a wish to put something into a cart. */
public sealed interface PutOutcome {

  /** It is in. */
  record Put(Cart cart) implements PutOutcome {}

  /** It would be more than a cart holds; nothing was changed. */
  record Full(int mostLines, int mostPieces) implements PutOutcome {}
}
