package io.xiaoer.bot.web;

import io.vertx.core.Future;
import io.xiaoer.bot.commerce.groupbuy.GroupBuy;
import io.xiaoer.bot.commerce.groupbuy.GroupBuyItem;
import io.xiaoer.bot.commerce.groupbuy.GroupBuyLine;
import io.xiaoer.bot.commerce.groupbuy.GroupBuyStatus;
import io.xiaoer.bot.commerce.groupbuy.SignUpSheet;
import io.xiaoer.bot.web.management.GroupBuyBook;
import io.xiaoer.channel.ConversationKey;
import io.xiaoer.channel.MemberKey;
import io.xiaoer.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** One group buy, g-1, in which somebody tries what spreadsheets would run. */
final class TestGroupBuys implements GroupBuyBook {

  private static final MemberKey ANN = MemberKey.parse("telegram/main/7");

  @Override
  public Future<List<SignUpSheet>> list(int limit) {
    return Future.succeededFuture(List.of(sheet()));
  }

  @Override
  public Future<Long> count() {
    return Future.succeededFuture(1L);
  }

  @Override
  public Future<Optional<SignUpSheet>> find(String id) {
    return Future.succeededFuture(Optional.of(sheet()).filter(_ -> id.equals("g-1")));
  }

  private static SignUpSheet sheet() {
    GroupBuyItem rice =
        new GroupBuyItem(
            "1", "五常大米", Money.parse("59.00", "CNY"), Currency.getInstance("CNY"), "袋");
    GroupBuy groupBuy =
        new GroupBuy(
            "g-1",
            ConversationKey.parse("telegram/main/-5"),
            ANN,
            "",
            GroupBuyStatus.OPEN,
            List.of(rice),
            10,
            null,
            null,
            Instant.parse("2026-11-01T00:00:00Z"),
            null);
    return new SignUpSheet(
        groupBuy,
        List.of(
            new GroupBuyLine(ANN, "=1+1", false, "1", new BigDecimal("1.5"), "周六, 取", 1),
            new GroupBuyLine(ANN, "Ann", true, "1", BigDecimal.ZERO, "", 2)));
  }
}
