package io.xiaoer.bot.app;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Context;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.ThreadingModel;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.xiaoer.bot.commerce.catalog.ImportReport;
import io.xiaoer.bot.commerce.feed.FeedPlaces;
import io.xiaoer.bot.commerce.sql.Database;
import io.xiaoer.bot.text.TextCatalog;
import io.xiaoer.channel.ChannelAdapter;
import io.xiaoer.config.Settings;
import io.xiaoer.search.CatalogIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one composition root: makes every part, hands each what it needs, starts them in order and
 * stops them in reverse. Blocking; for the main thread.
 */
public final class Assembly {

  private static final Logger LOGGER = LoggerFactory.getLogger(Assembly.class);
  private static final int PARCELS = 200;
  private static final Duration KEPT = Duration.ofDays(30);
  private static final Duration TO_START = Duration.ofSeconds(60);
  private static final Duration TO_READ_FEEDS = Duration.ofSeconds(60);
  private static final Duration TO_FILL_AN_EMPTY_SHOP = Duration.ofHours(6);
  private static final Duration TO_OPEN_A_CHANNEL = Duration.ofSeconds(5);
  private static final Duration TO_STOP = Duration.ofSeconds(30);

  private final Deque<Supplier<Future<?>>> stops = new ArrayDeque<>();
  private final Ground ground;
  private final Adapters adapters;
  private final Trade trade;
  private final Talk talk;
  private final Web web;
  private final Jobs jobs;
  private final Goods goods;

  /** Makes and starts everything in order; what was started is on {@code stops} to be undone. */
  private Assembly(Ground ground) {
    this.ground = ground;
    onStop(ground.vertx()::close);
    this.adapters = Adapters.create(ground);
    onStop(adapters.store()::close);
    TextCatalog texts = new TextCatalog();
    this.trade = Trade.create(ground, adapters, openDatabase(), openSearch(), texts);
    onStop(trade.search()::close);
    onStop(trade.words()::close);
    onStop(trade.projection()::close);
    FeedPlaces places = new FeedPlaces(ground.vertx(), ground.dataDir().resolve("feeds"));
    Goods.Parts parts =
        new Goods.Parts(adapters.feeds(), places, new DemoShop(), new FeedFaults(ground.metrics()));
    this.goods = new Goods(trade, parts, ground.settings().catalog().feeds());
    onStop(goods::stop);
    loadGoods();
    Blocking.await(trade.rules().sync(), TO_START);
    this.talk = Talk.create(ground, adapters, trade, texts, virtualThreads());
    onStop(talk.lessons()::close);
    this.web = Web.create(ground, adapters, trade, talk, new Web.Stock(goods, parts));
    this.jobs = new Jobs(ground.vertx());
    planJobs();
  }

  /**
   * Builds and starts everything that the settings ask for.
   *
   * @throws io.xiaoer.config.ConfigException where a setting cannot stand
   * @throws RuntimeException where a part does not start; what was started before it is stopped
   */
  public static Assembly start(Settings settings, Clock clock, SecureRandom random) {
    Assembly assembly =
        assemble(
            settings,
            clock,
            random,
            vertx -> time -> vertx.timer(time.toMillis(), TimeUnit.MILLISECONDS));
    try {
      assembly.startServing();
      return assembly;
    } catch (RuntimeException e) {
      assembly.stop();
      throw e;
    }
  }

  /**
   * The same, serving nobody yet: the goods are there, and no port, channel or job is open. What is
   * due happens when {@link #jobs} and the dispatcher are asked to do it.
   *
   * @param pauses how the clerk waits for what may follow
   */
  static Assembly assemble(
      Settings settings,
      Clock clock,
      SecureRandom random,
      Function<Vertx, Function<Duration, Future<?>>> pauses) {
    Vertx vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(true));
    try {
      Keys keys = Keys.open(settings.data().dir(), random);
      PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
      return new Assembly(
          new Ground(settings, vertx, clock, random, keys, metrics, pauses.apply(vertx)));
    } catch (IOException e) {
      vertx.close();
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      vertx.close();
      throw e;
    }
  }

  /** Takes nothing new, finishes what is under way, closes everything. Idempotent. */
  public synchronized void stop() {
    while (!stops.isEmpty()) {
      Supplier<Future<?>> step = stops.pop();
      try {
        Blocking.await(step.get(), TO_STOP);
      } catch (RuntimeException e) {
        LOGGER.atWarn().addKeyValue("error", e).log("part did not stop cleanly");
      }
    }
  }

  Goods goods() {
    return goods;
  }

  Trade trade() {
    return trade;
  }

  Talk talk() {
    return talk;
  }

  Jobs jobs() {
    return jobs;
  }

  Ground ground() {
    return ground;
  }

  Settings settings() {
    return ground.settings();
  }

  Summary summary() {
    Settings settings = ground.settings();
    return new Summary(
        settings.http().publicUrl(),
        "http://" + settings.management().host() + ":" + settings.management().port(),
        adapters.channels().values().stream().map(Assembly::named).toList(),
        List.copyOf(adapters.carriers().keySet()),
        List.copyOf(adapters.payments().keySet()),
        Blocking.await(trade.catalog().status(), TO_START).products(),
        goods.reports().stream().mapToInt(report -> report.faults().size()).sum(),
        settings.store().url().startsWith("postgresql")
            ? "PostgreSQL"
            : settings.data().dir().toString(),
        settings.state().scheme());
  }

  private static String named(ChannelAdapter channel) {
    return channel.channel() + channel.entrance().map(at -> " (" + at + ")").orElse("");
  }

  private Database openDatabase() {
    Future<Database> opening =
        Database.open(ground.vertx(), ground.settings().store().url(), ground.dataDir());
    Database database = Blocking.await(opening, TO_START);
    onStop(database::close);
    return database;
  }

  private SearchGround openSearch() {
    SearchGround opened = SearchGround.open(ground.dataDir());
    onStop(() -> ground.vertx().executeBlocking(() -> closed(opened.index())));
    return opened;
  }

  private static boolean closed(CatalogIndex index) {
    index.close();
    return true;
  }

  /**
   * A shop without goods waits for its feeds. One that has goods opens with them when the feeds
   * take long, and goes on reading beside its work.
   */
  private void loadGoods() {
    boolean isEmpty = Blocking.await(trade.catalog().status(), TO_START).products() == 0;
    Duration atMost = isEmpty ? TO_FILL_AN_EMPTY_SHOP : TO_READ_FEEDS;
    Future<List<ImportReport>> reading = goods.refresh(false);
    Future<List<ImportReport>> waited =
        reading
            .timeout(atMost.toMillis(), TimeUnit.MILLISECONDS)
            .recover(fault -> reading.isComplete() ? Future.failedFuture(fault) : stillReading());
    Blocking.await(waited, atMost.plus(TO_START));
  }

  private static Future<List<ImportReport>> stillReading() {
    LOGGER.atInfo().log("feeds are still being read; the goods of last time are on sale");
    return Future.succeededFuture(List.of());
  }

  /** A context whose tasks run on virtual threads, for the turns. */
  private Context virtualThreads() {
    TurnThreads threads = new TurnThreads();
    DeploymentOptions options =
        new DeploymentOptions().setThreadingModel(ThreadingModel.VIRTUAL_THREAD);
    Blocking.await(ground.vertx().deployVerticle(threads, options), TO_START);
    return threads.context();
  }

  private void startServing() {
    Blocking.await(talk.dispatcher().start(), TO_START);
    onStop(talk.dispatcher()::stop);
    jobs.start();
    onStop(() -> done(jobs::stop));
    Blocking.await(web.edge().start(), TO_START);
    onStop(web.edge()::drain);
    Blocking.await(web.management().start(), TO_START);
    onStop(web.management()::drain);
    talk.channels().all().forEach(this::open);
  }

  /**
   * A platform that is down must not keep the others from starting: it is tried on in the
   * background.
   */
  private void open(ChannelAdapter channel) {
    onStop(channel::close);
    Future<Void> opening = channel.start(talk.intake().sink());
    try {
      Blocking.await(opening, TO_OPEN_A_CHANNEL);
    } catch (RuntimeException e) {
      LOGGER
          .atWarn()
          .addKeyValue("channel", channel.channel())
          .addKeyValue("error", e.getMessage())
          .log("channel is not open yet");
    }
  }

  private void planJobs() {
    Clock clock = ground.clock();
    if (ground.settings().commerce().shipsByItself()) {
      jobs.every(Duration.ofSeconds(1), "ship", () -> trade.shipments().shipPaid(clock.instant()));
    }
    jobs.every(
        Duration.ofSeconds(1), "parcels", () -> trade.shipments().poll(clock.instant(), PARCELS));
    // The truth about open payments first: an order that was paid must not expire.
    jobs.every(
        Duration.ofSeconds(10),
        "payments",
        () ->
            trade
                .payments()
                .reconcile(clock.instant())
                .compose(_ -> trade.orders().expireUnpaid(clock.instant())));
    jobs.every(Duration.ofMinutes(1), "tickets", () -> trade.tickets().expire(clock.instant()));
    jobs.every(Duration.ofHours(1), "tidy", () -> tidy(clock.instant()));
    jobs.every(Duration.ofSeconds(5), "group-buys", trade.groupBuys()::endDue);
    jobs.every(Duration.ofSeconds(2), "index", trade.projection()::catchUp);
    jobs.every(Duration.ofSeconds(2), "rules", trade.rules()::sync);
    jobs.every(Duration.ofSeconds(5), "index-commit", trade.projection()::commit);
    jobs.every(Duration.ofSeconds(1), "words", trade.words()::look);
    jobs.every(Duration.ofSeconds(1), "lessons", talk.lessons()::look);
    Duration again = ground.settings().catalog().refreshEvery();
    if (again.isPositive()) {
      jobs.every(again, "feeds", () -> goods.refresh(false));
    }
  }

  /** Forgets what no platform will ever redeliver and what was sent long ago. */
  private Future<Integer> tidy(Instant now) {
    Instant before = now.minus(KEPT);
    return trade
        .inbox()
        .forget(before)
        .compose(_ -> trade.outbox().forget(before))
        .compose(_ -> trade.pending().forget(before))
        .compose(_ -> trade.questions().forget(before))
        .compose(_ -> trade.tickets().tickets().forget(before));
  }

  private static Future<Void> done(Runnable step) {
    step.run();
    return Future.succeededFuture();
  }

  private void onStop(Supplier<Future<?>> step) {
    stops.push(step);
  }

  /** Exists for its context. */
  private static final class TurnThreads extends VerticleBase {

    Context context() {
      return context;
    }
  }
}
