package io.xiaoer.bot.text;

import io.xiaoer.bot.commerce.ledger.LedgerEntry;
import io.xiaoer.money.Money;
import java.util.List;
import java.util.stream.Collectors;

/** Ledger entries in words. Pure. */
public final class EarningsTexts {

  private EarningsTexts() {}

  /** What was earned, sale by sale; order numbers show only their end. */
  public static String summary(List<LedgerEntry> entries, Texts texts) {
    if (entries.isEmpty()) {
      return texts.say("earnings.none");
    }
    Money total = entries.stream().map(LedgerEntry::amount).reduce(Money::plus).orElseThrow();
    return texts.say("earnings.summary", "count", entries.size(), "total", texts.money(total))
        + "\n"
        + entries.stream().map(entry -> line(entry, texts)).collect(Collectors.joining("\n"));
  }

  private static String line(LedgerEntry entry, Texts texts) {
    String number = entry.orderNumber();
    return texts.say(
        "earnings.line",
        "tail",
        number.substring(Math.max(0, number.length() - 4)),
        "amount",
        texts.money(entry.amount()));
  }
}
