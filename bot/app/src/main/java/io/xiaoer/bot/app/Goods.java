package io.xiaoer.bot.app;

import io.vertx.core.Future;
import io.xiaoer.bot.commerce.catalog.ImportReport;
import io.xiaoer.config.Settings.Feed;
import io.xiaoer.shop.FeedFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the feeds of the settings into the catalogue, and the catalogue into the index. A feed
 * that cannot be opened is reported and the others are loaded; broken rows are reported by their
 * line.
 */
final class Goods {

  private static final Logger LOGGER = LoggerFactory.getLogger(Goods.class);

  private static final Duration TO_INDEX = Duration.ofSeconds(15);

  private final Trade trade;
  private final Map<String, FeedFormat> formats;
  private final DemoShop demo;
  private final FeedFaults faults;

  Goods(Trade trade, Map<String, FeedFormat> formats, DemoShop demo, FeedFaults faults) {
    this.trade = trade;
    this.formats = formats;
    this.demo = demo;
    this.faults = faults;
  }

  /** Loads the feeds in order, then catches the index up. */
  Future<List<ImportReport>> load(List<Feed> feeds) {
    List<ImportReport> reports = new ArrayList<>();
    Future<Void> loaded = Future.succeededFuture();
    for (Feed feed : feeds) {
      loaded =
          loaded
              .compose(_ -> load(feed))
              .map(report -> noted(report, reports))
              .recover(fault -> failed(feed, fault));
    }
    return loaded.compose(_ -> indexed()).map(_ -> reports);
  }

  /** A large catalogue goes on being indexed while the doors open; readiness tells until when. */
  private Future<?> indexed() {
    return trade
        .projection()
        .catchUp()
        .timeout(TO_INDEX.toSeconds(), TimeUnit.SECONDS)
        .otherwise(-1L);
  }

  private Future<ImportReport> load(Feed feed) {
    FeedFormat format = Objects.requireNonNull(formats.get(feed.format()));
    Future<ImportReport> goods = trade.catalog().load(format, feed.location(), opening(feed));
    return feed.isDemo() ? goods.compose(report -> extras().map(_ -> report)) : goods;
  }

  /** What the demo shop has beside its goods. */
  private Future<Integer> extras() {
    return trade.materials().load(demo.materials()).compose(_ -> trade.faq().ship(demo.faq()));
  }

  private Supplier<InputStream> opening(Feed feed) {
    return feed.isDemo() ? demo::catalog : () -> open(feed.location());
  }

  private static InputStream open(String location) {
    try {
      return location.startsWith("http://") || location.startsWith("https://")
          ? URI.create(location).toURL().openStream()
          : Files.newInputStream(Path.of(location));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private @Nullable Void noted(ImportReport report, List<ImportReport> reports) {
    reports.add(faults.counted(report));
    report
        .faults()
        .forEach(
            fault ->
                LOGGER
                    .atWarn()
                    .addKeyValue("source", report.source())
                    .addKeyValue("line", fault.line())
                    .addKeyValue("reason", fault.reason())
                    .log("feed row left out"));
    return null;
  }

  private static Future<Void> failed(Feed feed, Throwable fault) {
    LOGGER
        .atError()
        .addKeyValue("source", feed.location())
        .addKeyValue("error", fault)
        .log("feed not loaded; what was loaded before stays");
    return Future.succeededFuture();
  }
}
