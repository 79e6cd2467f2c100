package io.xiaoer.bot.commerce.ledger;

import io.xiaoer.bot.commerce.order.Masking;
import io.xiaoer.channel.MemberKey;
import io.xiaoer.money.Money;
import java.time.Instant;

/**
 * Money that a member earned on one order line, or gives back for it.
 *
 * @param line the line of the order, from 1
 * @param amount never negative; {@code kind} tells the direction
 */
public record LedgerEntry(
    String id,
    MemberKey member,
    String orderNumber,
    int line,
    Money amount,
    Kind kind,
    State state,
    Instant at) {

  @Override
  public String toString() {
    return "LedgerEntry[" + Masking.number(orderNumber) + " " + line + " " + kind + "]";
  }

  /** Which way the money goes. */
  public enum Kind {
    EARNED,
    REVERSED
  }

  /** Whether it can be paid out. */
  public enum State {
    /** Until the time for returns is over. */
    FROZEN,
    PAYABLE
  }
}
