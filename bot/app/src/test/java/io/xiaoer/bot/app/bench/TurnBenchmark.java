package io.xiaoer.bot.app.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * How long the service takes to start, what it holds at rest, and how long a find_product turn
 * takes over the demo shop through the Telegram webhook, beside a bare handler that is sent the
 * same requests in the same run. Both are processes of their own with the same JVM flags; requests
 * go one after another over one connection, in turns of {@value #BLOCK}.
 */
public final class TurnBenchmark {

  private static final int STARTS = 3;
  private static final int WARM_UP = 300;
  private static final int MEASURED = 1_000;
  private static final int BLOCK = 100;
  private static final Duration AT_REST = Duration.ofSeconds(10);
  private static final String MAIN = "io.xiaoer.bot.app.Main";
  private static final String HOOK = "/webhooks/telegram/main";
  private static final String SECRET = "secret-of-the-benchmark";

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final int port = Child.freePort();
  private final int managementPort = Child.freePort();
  private final Updates updates = new Updates();
  private final BotApi telegram = new BotApi(Child.freePort());
  private final PrintStream out;
  private int inline;
  private long bytes;

  private TurnBenchmark(PrintStream out) throws Exception {
    this.out = out;
  }

  public static void main(String[] arguments) throws Exception {
    new TurnBenchmark(System.out).run();
    System.exit(0);
  }

  private void run() throws Exception {
    Path directory = Files.createTempDirectory("xiaoer-bench-");
    try {
      starts(directory);
      try (Child shop = Child.start(MAIN, List.of(), settings(directory.resolve("turns")))) {
        shop.awaitReady(http, ready());
        TimeUnit.NANOSECONDS.sleep(AT_REST.toNanos());
        out.printf("resident after start, at rest: %d MiB%n", shop.residentMebibytes());
        turns(shop);
      }
    } finally {
      telegram.close();
      delete(directory);
    }
  }

  private void starts(Path directory) throws Exception {
    List<Long> fresh = new ArrayList<>();
    List<Long> again = new ArrayList<>();
    for (int i = 0; i < STARTS; i++) {
      Path data = directory.resolve("start" + i);
      fresh.add(start(data));
      again.add(start(data));
    }
    out.printf("start to ready, new data directory: %s ms%n", fresh);
    out.printf("start to ready, second start: %s ms%n", again);
  }

  private long start(Path data) throws Exception {
    try (Child shop = Child.start(MAIN, List.of(), settings(data))) {
      return shop.awaitReady(http, ready()).toMillis();
    }
  }

  private void turns(Child shop) throws Exception {
    URI hook = URI.create("http://127.0.0.1:" + port + HOOK);
    send(hook, WARM_UP, new Timings(WARM_UP));
    quiet();
    int barePort = Child.freePort();
    List<String> arguments = List.of(String.valueOf(barePort), String.valueOf(bytes / WARM_UP));
    try (Child bare = Child.start(BareServer.class.getName(), arguments, Map.of())) {
      String root = "http://127.0.0.1:" + barePort;
      bare.awaitReady(http, root + "/");
      URI bareHook = URI.create(root + HOOK);
      send(bareHook, WARM_UP, new Timings(WARM_UP));
      inline = 0;
      int before = telegram.calls();
      Timings turns = new Timings(MEASURED);
      Timings bareTurns = new Timings(MEASURED);
      for (int done = 0; done < MEASURED; done += BLOCK) {
        inline += send(hook, BLOCK, turns);
        quiet();
        send(bareHook, BLOCK, bareTurns);
      }
      report(turns, bareTurns, telegram.calls() - before);
      out.printf("a bare answer has %s bytes, as the answers to the warm-up%n", arguments.get(1));
    }
    TimeUnit.NANOSECONDS.sleep(AT_REST.toNanos());
    out.printf("resident after all turns, at rest: %d MiB%n", shop.residentMebibytes());
    out.printf("heap after a full collection: %d MiB%n", shop.heapMebibytes());
  }

  private void report(Timings turns, Timings bare, int calls) {
    out.printf(
        "a turn beside a bare handler: %.1f times the median, %.1f times the p99%n",
        turns.medianMillis() / bare.medianMillis(), turns.p99Millis() / bare.p99Millis());
    out.printf("turn: median %.3f ms, p99 %.3f ms%n", turns.medianMillis(), turns.p99Millis());
    out.printf("bare: median %.3f ms, p99 %.3f ms%n", bare.medianMillis(), bare.p99Millis());
    out.printf(
        "%d turns: %d answered inside the response, %d by a call%n", MEASURED, inline, calls);
  }

  /** Sends so many updates one after another; tells how many answers came inside the response. */
  private int send(URI hook, int count, Timings timings) throws IOException, InterruptedException {
    int inside = 0;
    for (int i = 0; i < count; i++) {
      HttpRequest request =
          HttpRequest.newBuilder(hook)
              .timeout(Duration.ofSeconds(30))
              .header("Content-Type", "application/json")
              .header("X-Telegram-Bot-Api-Secret-Token", SECRET)
              .POST(HttpRequest.BodyPublishers.ofString(updates.next()))
              .build();
      long began = System.nanoTime();
      HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      timings.add(System.nanoTime() - began);
      if (answer.statusCode() != 200) {
        throw new IllegalStateException("status " + answer.statusCode());
      }
      bytes += answer.body().length;
      inside += answer.body().length > 0 ? 1 : 0;
    }
    return inside;
  }

  /** Waits until what is still to be delivered is out, so that it weighs on no bare request. */
  private void quiet() throws InterruptedException {
    int before = -1;
    while (telegram.calls() != before) {
      before = telegram.calls();
      TimeUnit.MILLISECONDS.sleep(1_500);
    }
  }

  private Map<String, String> settings(Path data) {
    return Map.of(
        "XIAOER_HTTP_HOST",
        "127.0.0.1",
        "XIAOER_HTTP_PORT",
        String.valueOf(port),
        "XIAOER_HTTP_PUBLICURL",
        "https://shop.example.com",
        "XIAOER_MANAGEMENT_PORT",
        String.valueOf(managementPort),
        "XIAOER_DATA_DIR",
        data.toString(),
        "XIAOER_CHANNELS_TELEGRAM_TOKEN",
        "42:AAF-token_of_the_benchmark",
        "XIAOER_CHANNELS_TELEGRAM_SECRETTOKEN",
        SECRET,
        "XIAOER_CHANNELS_TELEGRAM_APIROOT",
        telegram.root());
  }

  private String ready() {
    return "http://127.0.0.1:" + managementPort + "/health/ready";
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> paths = Files.walk(directory)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
