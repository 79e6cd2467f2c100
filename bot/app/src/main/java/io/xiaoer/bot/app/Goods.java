package io.xiaoer.bot.app;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.xiaoer.bot.commerce.catalog.FeedPlace;
import io.xiaoer.bot.commerce.catalog.FeedSource;
import io.xiaoer.bot.commerce.catalog.ImportReport;
import io.xiaoer.bot.commerce.feed.FeedLocation;
import io.xiaoer.bot.commerce.feed.FeedPlaces;
import io.xiaoer.config.Settings.Feed;
import io.xiaoer.shop.FeedFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the feeds of the settings into the catalogue, and the catalogue into the index. Safe from
 * any thread; one round at a time.
 */
final class Goods {

  private static final Logger LOGGER = LoggerFactory.getLogger(Goods.class);

  private static final Duration TO_INDEX = Duration.ofSeconds(15);

  private final Trade trade;
  private final Parts parts;
  private final List<Feed> feeds;
  private final AtomicReference<@Nullable Future<List<ImportReport>>> round =
      new AtomicReference<>();
  private volatile List<ImportReport> reports = List.of();

  /** What it works with. */
  record Parts(
      Map<String, FeedFormat> formats, FeedPlaces places, DemoShop demo, FeedFaults faults) {}

  Goods(Trade trade, Parts parts, List<Feed> feeds) {
    this.trade = trade;
    this.parts = parts;
    this.feeds = feeds;
  }

  /** The names of the feeds, in their order. */
  List<String> names() {
    return feeds.stream().map(Goods::name).toList();
  }

  /** What became of the feeds in the last round that came to its end. */
  List<ImportReport> reports() {
    return reports;
  }

  /**
   * Reads the feeds one after the other, then catches the index up. A feed that cannot be read is
   * reported and the others are read; goods of feeds that are not in the settings any more go off
   * sale once all others could be read. While a round is under way, that round is the answer.
   *
   * @param force takes what only looks damaged
   */
  Future<List<ImportReport>> refresh(boolean force) {
    Future<List<ImportReport>> running = round.get();
    if (running != null && !running.isComplete()) {
      return running;
    }
    Promise<List<ImportReport>> next = Promise.promise();
    if (!round.compareAndSet(running, next.future())) {
      return refresh(force);
    }
    read(force).onComplete(next);
    return next.future();
  }

  /** Ends what is being read; what was taken stays. */
  Future<Void> stop() {
    trade.catalog().stopReading();
    Future<List<ImportReport>> running = round.get();
    Future<Void> ended = running == null ? Future.succeededFuture() : running.mapEmpty();
    return parts.places().close().compose(_ -> ended).otherwiseEmpty();
  }

  private Future<List<ImportReport>> read(boolean force) {
    List<ImportReport> read = new ArrayList<>();
    Future<Void> all = Future.succeededFuture();
    for (Feed feed : feeds) {
      all =
          all.compose(_ -> load(feed, force).map(report -> noted(report, read)))
              .recover(fault -> failed(feed, fault));
    }
    return all.compose(_ -> forgetOthers(read))
        .compose(_ -> indexed())
        .map(_ -> reports = List.copyOf(read));
  }

  /** A large catalogue goes on being indexed while the doors open; readiness tells until when. */
  private Future<?> indexed() {
    return trade
        .projection()
        .catchUp()
        .timeout(TO_INDEX.toSeconds(), TimeUnit.SECONDS)
        .otherwise(-1L);
  }

  /** What the demo shop has beside its goods. */
  private Future<Integer> extras() {
    DemoShop demo = parts.demo();
    return trade.materials().load(demo.materials()).compose(_ -> trade.faq().ship(demo.faq()));
  }

  private Future<ImportReport> load(Feed feed, boolean force) {
    if (feed.isDemo()) {
      FeedFormat format = Objects.requireNonNull(parts.formats().get(feed.format()));
      return trade
          .catalog()
          .load(format, feed.location(), parts.demo()::catalog)
          .compose(report -> extras().map(_ -> report));
    }
    FeedPlace place = parts.places().at(new FeedLocation(feed.location()));
    return trade.catalog().load(source(feed), place, force);
  }

  private FeedSource source(Feed feed) {
    String name = name(feed);
    return new FeedSource(
        name,
        Objects.requireNonNull(parts.formats().get(feed.format())),
        Currency.getInstance(feed.currency()),
        names().stream().filter(other -> !other.equals(name)).collect(Collectors.toSet()));
  }

  private Future<Integer> forgetOthers(List<ImportReport> read) {
    boolean isSure = read.size() == feeds.size() && read.stream().allMatch(ImportReport::isTaken);
    return isSure ? trade.catalog().keepOnly(names()) : Future.succeededFuture(0);
  }

  private @Nullable Void noted(ImportReport report, List<ImportReport> read) {
    read.add(parts.faults().counted(report));
    if (report.isTaken()) {
      LOGGER
          .atInfo()
          .addKeyValue("source", report.source())
          .addKeyValue("rows", report.rows())
          .addKeyValue("changed", report.changed())
          .addKeyValue("leftOut", report.faults().size())
          .addKeyValue("kept", report.kept())
          .log("feed read");
    } else {
      LOGGER
          .atError()
          .addKeyValue("source", report.source())
          .addKeyValue("problem", report.problem())
          .log("feed not taken; the goods of its last good reading stay");
    }
    parts.faults().log(report);
    return null;
  }

  private static Future<Void> failed(Feed feed, Throwable fault) {
    if (fault instanceof CancellationException) {
      return Future.failedFuture(fault);
    }
    LOGGER
        .atError()
        .addKeyValue("source", name(feed))
        .addKeyValue("error", fault)
        .log("feed not loaded; what was loaded before stays");
    return Future.succeededFuture();
  }

  private static String name(Feed feed) {
    return new FeedLocation(feed.location()).name();
  }
}
