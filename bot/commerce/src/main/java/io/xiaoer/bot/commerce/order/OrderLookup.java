package io.xiaoer.bot.commerce.order;

/** The answer to somebody who asks for an order by its number. */
public sealed interface OrderLookup {

  record Found(Order order) implements OrderLookup {}

  /** There is none, or it is somebody else's: the asker cannot tell which. */
  record NotFound() implements OrderLookup {}
}
