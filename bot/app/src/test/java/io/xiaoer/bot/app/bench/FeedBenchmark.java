package io.xiaoer.bot.app.bench;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.xiaoer.bot.commerce.catalog.Catalog;
import io.xiaoer.bot.commerce.catalog.FeedSource;
import io.xiaoer.bot.commerce.catalog.ImportReport;
import io.xiaoer.bot.commerce.feed.FeedLocation;
import io.xiaoer.bot.commerce.feed.FeedPlaces;
import io.xiaoer.bot.commerce.sql.Database;
import io.xiaoer.shop.FeedFormat;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ServiceLoader;

/**
 * How fast a feed of many rows gets into an embedded database, and in how little memory: run it
 * with a small {@code -Xmx}. A third of the rows are forms of one product each three, standing far
 * apart. Read for the first time, again unchanged, and with one price in a hundred changed.
 */
public final class FeedBenchmark {

  private static final int ROWS = 300_000;
  private static final String WORDS =
      "soft and warm and made of wool, with a lining that breathes. ";

  private final PrintStream out;
  private final FeedPlaces places;
  private final Catalog catalog;

  private FeedBenchmark(Vertx vertx, Path home, PrintStream out) {
    this.out = out;
    this.places = new FeedPlaces(vertx, home.resolve("feeds"));
    Database database = join(Database.open(vertx, "sqlite", home));
    this.catalog = new Catalog(vertx, database, Clock.systemUTC(), () -> 0);
  }

  /** The first argument is the number of rows. */
  public static void main(String[] arguments) throws Exception {
    int rows = arguments.length == 0 ? ROWS : Integer.parseInt(arguments[0]);
    Path home = Files.createTempDirectory("xiaoer-feed-bench-");
    FeedBenchmark benchmark = new FeedBenchmark(Vertx.vertx(), home, System.out);
    benchmark.run(home.resolve("feed.tsv"), rows);
    System.exit(0);
  }

  private void run(Path file, int rows) throws IOException {
    write(file, rows, rows);
    out.printf(
        "%d rows, %d MiB, at most %d MiB of heap%n",
        rows, Files.size(file) >> 20, Runtime.getRuntime().maxMemory() >> 20);
    measure("first reading", file, rows);
    measure("again, nothing new", file, rows);
    write(file, rows, 100);
    measure("again, 1 % changed", file, rows);
  }

  private void measure(String what, Path file, int rows) {
    long began = System.nanoTime();
    FeedSource source = FeedSource.alone("bench", format());
    ImportReport report =
        join(catalog.load(source, places.at(new FeedLocation(file.toString())), false));
    Duration taken = Duration.ofNanos(System.nanoTime() - began);
    System.gc();
    long held = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    out.printf(
        "%s: %.1f s, %d rows/s; %d products changed, %d unchanged, %d rows left out %s;"
            + " %d MiB held after%n",
        what,
        taken.toMillis() / 1000.0,
        rows * 1000L / taken.toMillis(),
        report.changed(),
        report.unchanged(),
        report.faults().size(),
        report.isTaken() ? "" : report.problem(),
        held >> 20);
  }

  /** Writes the feed; every {@code step}th row but the first reading's has another price. */
  private static void write(Path file, int rows, int step) throws IOException {
    int groups = rows / 9;
    try (BufferedWriter feed = Files.newBufferedWriter(file)) {
      feed.write(
          "id\ttitle\tdescription\tlink\timage_link\tavailability\tprice\tbrand\tgtin"
              + "\titem_group_id\tcolor\tsize\n");
      for (int i = 0; i < rows; i++) {
        boolean isForm = i % 3 == 0;
        feed.write(
            "p%d\tWinter coat no. %d\t%s\thttps://shop.example/%d\thttps://shop.example/%d.jpg"
                    .formatted(i, i, WORDS.repeat(10), i, i)
                + "\tin_stock\t%d.%s CNY\tLittle Boat\t69012%08d\t%s\tGrey\t%d\n"
                    .formatted(
                        20 + i % 900,
                        i % step == 0 && step < rows ? "50" : "00",
                        i,
                        isForm ? "g" + i / 3 % Math.max(1, groups) : "",
                        i));
      }
    }
  }

  private static FeedFormat format() {
    return ServiceLoader.load(FeedFormat.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(format -> format.name().equals("google"))
        .findFirst()
        .orElseThrow();
  }

  private static <T> T join(Future<T> future) {
    return future.toCompletionStage().toCompletableFuture().join();
  }
}
