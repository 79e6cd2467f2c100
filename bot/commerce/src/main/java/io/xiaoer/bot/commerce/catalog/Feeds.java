package io.xiaoer.bot.commerce.catalog;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.xiaoer.bot.commerce.sql.Database;
import io.xiaoer.failure.FailureKind;
import io.xiaoer.failure.UpstreamException;
import io.xiaoer.shop.FeedFormat;
import io.xiaoer.shop.FeedInput;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Brings feeds, and changes by hand, into the tables. Readers have threads of their own, as they
 * wait for the database, whose work must never queue behind them.
 */
final class Feeds {

  private static final int READERS = 2;
  private static final int LONGEST_READING_HOURS = 24;

  private final FeedTables tables;
  private final FeedBoard board = new FeedBoard();
  private final WorkerExecutor readers;

  Feeds(Vertx vertx, Database database, Clock clock) {
    this.tables = new FeedTables(database, clock);
    this.readers =
        vertx.createSharedWorkerExecutor(
            "xiaoer-feed", READERS, LONGEST_READING_HOURS, TimeUnit.HOURS);
  }

  void onChanged(Runnable listener) {
    tables.onChanged(listener);
  }

  List<FeedProgress> running() {
    return board.running();
  }

  void stop() {
    board.stop();
  }

  Future<ImportReport> load(FeedSource source, FeedPlace place, boolean force) {
    FeedImport reading = new FeedImport(source, place, tables, board);
    return readers
        .executeBlocking(() -> reading.run(force), false)
        .map(Objects::requireNonNull)
        .compose(tables::note);
  }

  Future<ImportReport> upsert(FeedFormat format, Supplier<InputStream> feed) {
    return readers
        .executeBlocking(() -> byHand(format, feed), false)
        .map(Objects::requireNonNull)
        .compose(tables::note);
  }

  Future<Integer> keepOnly(Collection<String> sources) {
    return readers.executeBlocking(() -> retire(sources), false).map(Objects::requireNonNull);
  }

  Future<Boolean> delete(String id) {
    return tables.bury(id);
  }

  private ImportReport byHand(FeedFormat format, Supplier<InputStream> feed) {
    FeedSource source = FeedSource.alone(Catalog.BY_HAND, format);
    FeedClaim claim = FeedClaim.of(Catalog.BY_HAND);
    FeedReading reading =
        new FeedReading(rows -> Joined.join(tables.write(claim, rows)), new HashMap<>());
    try (InputStream stream = feed.get()) {
      format.read(
          new FeedInput(stream, null, source.currency(), tables.clock().instant()), reading);
    } catch (IOException e) {
      throw new UpstreamException(FailureKind.UPSTREAM_UNAVAILABLE, "feed", "read", null, null, e);
    }
    reading.end();
    return reading.report(Catalog.BY_HAND, 0);
  }

  private int retire(Collection<String> sources) {
    int[] removed = new int[1];
    for (String source : Joined.join(tables.sources())) {
      if (!sources.contains(source)) {
        tables.forSaid(source, ids -> removed[0] += Joined.join(tables.remove(source, ids)));
        Joined.join(tables.forget(source));
      }
    }
    return removed[0];
  }
}
