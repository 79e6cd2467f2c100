package io.xiaoer.bot.commerce.human;

/** What became of an operator's reply. Closed: a caller answers each. */
public sealed interface ReplyOutcome {

  /** It is on its way into the chat. */
  record Sent(TicketLine line) implements ReplyOutcome {}

  /** The same reply was sent before; nothing was done. */
  record Repeated(TicketLine line) implements ReplyOutcome {}

  /** The ticket is closed: nothing was said. */
  record Closed() implements ReplyOutcome {}

  /** There is no such ticket. */
  record Unknown() implements ReplyOutcome {}
}
