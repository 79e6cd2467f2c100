package io.xiaoer.bot.commerce.ledger;

import io.xiaoer.money.Money;
import java.util.List;

/** What a member has earned, less what was reversed; one amount for each currency. */
public record Earnings(List<Money> frozen, List<Money> payable) {

  public Earnings {
    frozen = List.copyOf(frozen);
    payable = List.copyOf(payable);
  }
}
