package io.xiaoer.bot.web.pages;

import io.vertx.core.Future;
import io.xiaoer.bot.commerce.order.GuestOrder;
import io.xiaoer.bot.commerce.order.GuestOutcome;
import java.util.Optional;

/** What the share page needs of the shop. Safe from any thread. */
public interface Storefront {

  /** What the link shows now; empty where we made no such link. */
  Future<Optional<SharedGoods>> open(String code);

  /** Buys what the page shows. The same form sent twice is one order. */
  Future<GuestOutcome> buy(GuestOrder order);
}
