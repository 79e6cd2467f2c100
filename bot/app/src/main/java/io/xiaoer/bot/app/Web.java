package io.xiaoer.bot.app;

import io.vertx.core.Future;
import io.xiaoer.bot.turn.Intake;
import io.xiaoer.bot.turn.Taken;
import io.xiaoer.bot.web.EdgeParts;
import io.xiaoer.bot.web.EdgeServer;
import io.xiaoer.bot.web.ManagementParts;
import io.xiaoer.bot.web.ManagementServer;
import io.xiaoer.bot.web.edge.EventIntake;
import io.xiaoer.bot.web.management.CatalogDesk;
import io.xiaoer.bot.web.management.FaqDesk;
import io.xiaoer.bot.web.management.GroupBuyBook;
import io.xiaoer.bot.web.management.ManagementRoutes;
import io.xiaoer.bot.web.management.ManagementRoutes.Operations;
import io.xiaoer.bot.web.management.MerchandisingDesk;
import io.xiaoer.bot.web.management.OrderBook;
import io.xiaoer.bot.web.management.TicketBook;
import io.xiaoer.bot.web.pages.CheckoutDesk;
import io.xiaoer.bot.web.pages.ShopStorefront;
import io.xiaoer.channel.ChannelAdapter;
import io.xiaoer.channel.ChatEvent;
import io.xiaoer.config.Settings;
import io.xiaoer.secret.Secret;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The two HTTP servers, put together. */
record Web(EdgeServer edge, ManagementServer management) {

  static Web create(Ground ground, Adapters adapters, Trade trade, Talk talk, Stock stock) {
    Desks desks =
        new Desks(
            new IndexedCatalogDesk(trade, stock.goods(), stock.parts()),
            OrderBook.of(trade.database(), trade.orders(), trade.ledger()));
    return new Web(
        new EdgeServer(edge(ground, adapters, trade, talk, desks, stock.parts().demo())),
        new ManagementServer(management(ground, trade, talk, desks)));
  }

  /** Where the goods come from. */
  record Stock(Goods goods, Goods.Parts parts) {}

  /** What both servers look into. */
  private record Desks(CatalogDesk catalog, OrderBook orders) {}

  private static EdgeParts edge(
      Ground ground, Adapters adapters, Trade trade, Talk talk, Desks desks, DemoShop demo) {
    Settings.Http http = ground.settings().http();
    return new EdgeParts(
        ground.vertx(),
        new EdgeParts.Place(http.host(), http.port(), http.publicUrl(), ground.keys().of("edge")),
        talk.channels().all(),
        intake(talk.intake()),
        new EdgeParts.Till(List.copyOf(adapters.payments().values()), trade.payments()::settle),
        shop(ground, adapters, trade, desks),
        new EdgeParts.Pictures(demo::picture, ground.dataDir().resolve("pictures")),
        ground.metrics(),
        ground.clock(),
        ground.ids());
  }

  private static EdgeParts.Shop shop(Ground ground, Adapters adapters, Trade trade, Desks desks) {
    ShopStorefront.Shop front =
        new ShopStorefront.Shop(
            trade.database(), trade.catalog(), trade.shares(), trade.members(), trade.proposals());
    return new EdgeParts.Shop(
        new ShopStorefront(front),
        CheckoutDesk.of(trade.checkouts(), trade.payments()),
        List.copyOf(adapters.carriers().values()),
        desks.catalog(),
        trade.discovery(),
        desks.orders(),
        TicketBook.of(trade.tickets()),
        token(ground));
  }

  private static ManagementParts management(Ground ground, Trade trade, Talk talk, Desks desks) {
    Settings.Management settings = ground.settings().management();
    Map<String, Supplier<Future<?>>> checks = new LinkedHashMap<>();
    checks.put("database", trade.database()::ping);
    checks.put("index", trade.projection()::ready);
    Operations operations =
        new Operations(
            token(ground),
            checks,
            ground.metrics()::scrape,
            trade.search(),
            trade.misses()::most,
            talk.lessons().recognizer(),
            talk.lessons(),
            desks.catalog(),
            desks.orders(),
            new ManagementRoutes.Merchandise(
                MerchandisingDesk.of(trade.rules(), ground.ids()), trade.discovery()),
            FaqDesk.of(trade.faq(), trade.questions()),
            TicketBook.of(trade.tickets()),
            GroupBuyBook.of(trade.groupBuys()));
    return new ManagementParts(
        ground.vertx(), settings.host(), settings.port(), operations, ground.metrics());
  }

  private static @Nullable Secret token(Ground ground) {
    String token = ground.settings().management().token();
    return token == null ? null : new Secret(token);
  }

  private static EventIntake intake(Intake intake) {
    return new EventIntake() {
      @Override
      public Future<Taken> take(ChatEvent event, @Nullable ChannelAdapter inlineVia) {
        return intake.take(event, inlineVia);
      }

      @Override
      public Future<Void> inlineSent(String outboundId) {
        return intake.inlineSent(outboundId);
      }

      @Override
      public Future<Void> inlineFailed(String outboundId) {
        return intake.inlineFailed(outboundId);
      }
    };
  }
}
