package io.xiaoer.bot.web.management;

import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import io.xiaoer.bot.commerce.catalog.GoodsDiscovery;
import io.xiaoer.bot.commerce.catalog.ProductSearch;
import io.xiaoer.bot.web.http.Answers;
import io.xiaoer.http.HttpAnswer;
import io.xiaoer.intent.IntentRecognizer;
import io.xiaoer.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** All routes of the management port. */
public final class ManagementRoutes {

  private static final long LARGEST_BODY = 64 << 10;
  private static final long LARGEST_FEED = 32 << 20;
  private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

  private final Operations operations;

  /**
   * What operators look at.
   *
   * @param token wanted of every caller but for health; null where only this machine can call
   * @param checks of readiness, by name
   * @param metrics in the Prometheus text format
   * @param misses what members searched for in vain
   * @param reading what the shop taught the recogniser
   */
  public record Operations(
      @Nullable Secret token,
      Map<String, Supplier<Future<?>>> checks,
      Supplier<String> metrics,
      ProductSearch search,
      MissList misses,
      IntentRecognizer recognizer,
      ReadingDesk reading,
      CatalogDesk catalog,
      OrderBook orders,
      Merchandise merchandise,
      FaqDesk faq,
      TicketBook tickets,
      GroupBuyBook groupBuys) {}

  /** The rules of the shop, and where their effects are seen. */
  public record Merchandise(MerchandisingDesk rules, GoodsDiscovery discovery) {}

  public ManagementRoutes(Operations operations) {
    this.operations = operations;
  }

  public void mount(Router router) {
    new Health(operations.checks()).mount(router);
    OperatorGate gate = new OperatorGate(operations.token());
    router.route("/metrics").handler(gate);
    router.route("/api/*").handler(gate);
    router
        .post("/api/catalog/products")
        .handler(BodyHandler.create(false).setBodyLimit(LARGEST_FEED));
    router.route("/api/*").handler(BodyHandler.create(false).setBodyLimit(LARGEST_BODY));
    router.get("/metrics").handler(request -> Answers.write(request, metrics()));
    Merchandise merchandise = operations.merchandise();
    new DiscoveryApi(merchandise.discovery(), operations.catalog()).mount(router);
    new MerchandisingApi(merchandise.rules()).mount(router);
    new PreviewApi(merchandise.rules(), merchandise.discovery(), operations.catalog())
        .mount(router);
    new SearchApi(operations.search(), operations.misses(), operations.catalog()).mount(router);
    new UnderstandApi(operations.recognizer()).mount(router);
    new ReadingApi(operations.reading()).mount(router);
    new CatalogApi(operations.catalog()).mount(router);
    new OrderApi(operations.orders()).mount(router);
    new FaqApi(operations.faq()).mount(router);
    new TicketApi(operations.tickets()).mount(router);
    new GroupBuyApi(operations.groupBuys()).mount(router);
  }

  private HttpAnswer metrics() {
    byte[] text = operations.metrics().get().getBytes(StandardCharsets.UTF_8);
    return new HttpAnswer(200, Map.of("Content-Type", PROMETHEUS), text);
  }
}
