package io.xiaoer.bot.app;

import io.xiaoer.bot.commerce.cart.Carts;
import io.xiaoer.bot.commerce.catalog.Catalog;
import io.xiaoer.bot.commerce.catalog.CatalogProjection;
import io.xiaoer.bot.commerce.catalog.GoodsDiscovery;
import io.xiaoer.bot.commerce.catalog.IndexDiscovery;
import io.xiaoer.bot.commerce.catalog.ShopWords;
import io.xiaoer.bot.commerce.catalog.WorkerProductSearch;
import io.xiaoer.bot.commerce.checkout.CheckoutSettings;
import io.xiaoer.bot.commerce.checkout.CheckoutTokens;
import io.xiaoer.bot.commerce.checkout.Checkouts;
import io.xiaoer.bot.commerce.faq.Faq;
import io.xiaoer.bot.commerce.faq.OpenQuestions;
import io.xiaoer.bot.commerce.group.GroupSettings;
import io.xiaoer.bot.commerce.groupbuy.GroupBuys;
import io.xiaoer.bot.commerce.human.TicketDesk;
import io.xiaoer.bot.commerce.human.Tickets;
import io.xiaoer.bot.commerce.inbox.Inbox;
import io.xiaoer.bot.commerce.ledger.Ledger;
import io.xiaoer.bot.commerce.member.Members;
import io.xiaoer.bot.commerce.merchandising.MerchandisingRules;
import io.xiaoer.bot.commerce.merchandising.RuleCheck;
import io.xiaoer.bot.commerce.miss.SearchMisses;
import io.xiaoer.bot.commerce.miss.StoredSearchMisses;
import io.xiaoer.bot.commerce.order.OrderDesk;
import io.xiaoer.bot.commerce.order.OrderNotices;
import io.xiaoer.bot.commerce.order.OrderSettings;
import io.xiaoer.bot.commerce.order.Orders;
import io.xiaoer.bot.commerce.order.Proposals;
import io.xiaoer.bot.commerce.order.UnguessableId;
import io.xiaoer.bot.commerce.outbox.Outbox;
import io.xiaoer.bot.commerce.outbox.OutboxSettings;
import io.xiaoer.bot.commerce.payment.PaymentDesk;
import io.xiaoer.bot.commerce.payment.Payments;
import io.xiaoer.bot.commerce.pending.PendingActions;
import io.xiaoer.bot.commerce.share.Materials;
import io.xiaoer.bot.commerce.share.ShareLinks;
import io.xiaoer.bot.commerce.shipment.ShipmentDesk;
import io.xiaoer.bot.commerce.shipment.ShipmentSettings;
import io.xiaoer.bot.commerce.shipment.Shipments;
import io.xiaoer.bot.commerce.sql.Database;
import io.xiaoer.bot.text.ChatOrderNotices;
import io.xiaoer.bot.text.ChatTicketNotices;
import io.xiaoer.bot.text.ParcelTexts;
import io.xiaoer.bot.text.TextCatalog;
import io.xiaoer.config.Settings;
import io.xiaoer.search.CatalogIndex;
import java.time.Duration;
import java.util.List;

/** The commerce of the shop, put together. */
record Trade(
    Database database,
    Catalog catalog,
    CatalogProjection projection,
    ShopWords words,
    WorkerProductSearch search,
    GoodsDiscovery discovery,
    MerchandisingRules rules,
    SearchMisses misses,
    Members members,
    Inbox inbox,
    Outbox outbox,
    ShareLinks shares,
    Materials materials,
    Faq faq,
    OpenQuestions questions,
    TicketDesk tickets,
    CheckoutTokens tokens,
    Orders orders,
    Proposals proposals,
    Carts carts,
    PendingActions pending,
    GroupSettings groups,
    Checkouts checkouts,
    Payments payments,
    Shipments shipments,
    Ledger ledger,
    GroupBuys groupBuys) {

  private static final int MOST_PIECES = 99;
  private static final int SEARCHERS = Math.max(2, Runtime.getRuntime().availableProcessors());
  private static final int WAITING = 256;
  private static final Duration ASK_CARRIERS = Duration.ofSeconds(2);

  static Trade create(
      Ground ground, Adapters adapters, Database database, SearchGround found, TextCatalog texts) {
    CatalogIndex index = found.index();
    Settings.Commerce terms = ground.settings().commerce();
    Catalog catalog = new Catalog(ground.vertx(), database, ground.clock(), index::revision);
    Members members = new Members(database, ground.clock());
    Outbox outbox = new Outbox(database, ground.clock(), ground.ids(), OutboxSettings.DEFAULT);
    ShareLinks shares = new ShareLinks(database, ground.clock(), ground.ids());
    CheckoutTokens tokens =
        new CheckoutTokens(CheckoutSettings.DEFAULT, ground.clock(), ground.random());
    OrderNotices notices =
        new ChatOrderNotices(members, texts, new ParcelTexts(adapters.carriers()));
    OrderDesk desk =
        new OrderDesk(
            database,
            catalog,
            shares,
            outbox,
            notices,
            tokens,
            ground.clock(),
            ground.random(),
            new OrderSettings(terms.proposalWindow(), terms.paymentWindow(), MOST_PIECES));
    Orders orders = new Orders(desk);
    Checkouts checkouts = new Checkouts(database, orders, tokens);
    Ledger ledger = new Ledger(database, terms.commissionPercent());
    WorkerProductSearch search =
        new WorkerProductSearch(ground.vertx(), index::search, SEARCHERS, WAITING, ground.clock());
    return new Trade(
        database,
        catalog,
        new CatalogProjection(ground.vertx(), database, index),
        new ShopWords(ground.vertx(), index, found.watch(), found.words()),
        search,
        new IndexDiscovery(index, search, ground.clock()),
        new MerchandisingRules(
            database,
            new RuleCheck(catalog, members),
            ground.clock(),
            rules -> index.merchandise(rules, ground.clock())),
        new StoredSearchMisses(database, ground.clock()),
        members,
        new Inbox(database, ground.clock()),
        outbox,
        shares,
        new Materials(ground.vertx(), database),
        new Faq(ground.vertx(), database),
        new OpenQuestions(database, ground.clock(), ground.ids()),
        new TicketDesk(
            database,
            new Tickets(database, ground.clock(), ground.ids()),
            outbox,
            new ChatTicketNotices(texts),
            terms.ticketWindow()),
        tokens,
        orders,
        new Proposals(desk),
        new Carts(database, ground.clock()),
        new PendingActions(database, ground.clock(), () -> UnguessableId.random(ground.random())),
        new GroupSettings(database, ground.clock()),
        checkouts,
        new Payments(
            new PaymentDesk(database, orders, checkouts, ledger, outbox, notices, ground.clock()),
            List.copyOf(adapters.payments().values())),
        new Shipments(
            new ShipmentDesk(
                database,
                orders,
                outbox,
                notices,
                ground.clock(),
                new ShipmentSettings(
                    terms.shipsByItself() ? terms.autoCarrier() : null, ASK_CARRIERS)),
            List.copyOf(adapters.carriers().values())),
        ledger,
        new GroupBuys(database, ground.clock(), ground.ids()));
  }
}
