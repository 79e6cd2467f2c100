package io.xiaoer.bot.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The whole service with Telegram around it: updates come in by its webhook, what it says goes out
 * to a Bot API of ours, or in the answer of the webhook.
 */
final class TelegramWorld implements AutoCloseable {

  static final String PUBLIC_URL = "https://shop.example.com";
  static final String HEADER = "X-Telegram-Bot-Api-Secret-Token";
  static final String SECRET = "the-secret_of-the-test";

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
  private static final String HOOK = "/webhooks/telegram/main";

  private final TelegramBotApi api = new TelegramBotApi();
  private final List<String> delivered = new ArrayList<>();
  private final List<TelegramBotApi.Call> inline = new ArrayList<>();
  private final Path dataDir;
  private RunningShop shop;

  TelegramWorld(Path dataDir) throws IOException {
    this.dataDir = dataDir;
    this.shop = open();
  }

  private RunningShop open() throws IOException {
    return RunningShop.start(
        dataDir,
        Map.of(
            "XIAOER_HTTP_PUBLICURL",
            PUBLIC_URL,
            "XIAOER_CHANNELS_TELEGRAM_TOKEN",
            TelegramBotApi.TOKEN,
            "XIAOER_CHANNELS_TELEGRAM_SECRETTOKEN",
            SECRET,
            "XIAOER_CHANNELS_TELEGRAM_APIROOT",
            api.root()));
  }

  /** Stops the service and starts it again on the same data. */
  void restart() throws IOException {
    shop.close();
    shop = open();
  }

  RunningShop shop() {
    return shop;
  }

  TelegramBotApi api() {
    return api;
  }

  /** Delivers an update; gives what the answer said, where it said something. */
  Optional<TelegramBotApi.Call> deliver(ObjectNode update) {
    delivered.add(update.toString());
    HttpResponse<String> answer = post(update.toString(), HEADER, SECRET);
    assertThat(answer.statusCode()).isEqualTo(200);
    Optional<TelegramBotApi.Call> said =
        Optional.of(answer.body()).filter(body -> !body.isEmpty()).map(TelegramBotApi::inline);
    said.ifPresent(inline::add);
    return said;
  }

  /** Posts anything to the webhook. */
  HttpResponse<String> post(String body, String... headers) {
    return done(() -> shop.post(shop.edge(HOOK), "application/json", body, headers));
  }

  /** Delivers everything once more, byte for byte; each is taken and answered with nothing. */
  void deliverAllAgain() {
    for (String update : delivered) {
      HttpResponse<String> answer = post(update, HEADER, SECRET);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).isEmpty();
    }
  }

  /** Whether the newest press shows its waiting sign no more. */
  boolean isNewestPressAcknowledged() {
    String ticket =
        delivered.stream()
            .map(update -> TelegramBotApi.read(update).path("callback_query").path("id").asText())
            .filter(id -> !id.isEmpty())
            .reduce("", (_, newer) -> newer);
    return api.calls("answerCallbackQuery").stream()
        .anyMatch(call -> call.body().path("callback_query_id").asText().equals(ticket));
  }

  int deliveries() {
    return delivered.size();
  }

  /** Everything said in that chat so far: by calls, and in answers of the webhook. */
  List<TelegramBotApi.Call> messages(long chat) {
    Stream<TelegramBotApi.Call> called =
        api.calls().stream().filter(call -> call.method().startsWith("send"));
    return Stream.concat(inline.stream(), called).filter(call -> call.chat() == chat).toList();
  }

  /** The newest message in that chat with these words; waits for it. */
  TelegramBotApi.Call awaitMessage(long chat, String words) {
    Supplier<Optional<TelegramBotApi.Call>> look =
        () ->
            messages(chat).stream()
                .filter(call -> call.text().contains(words))
                .reduce((_, newer) -> newer);
    await("“%s” in %d".formatted(words, chat), () -> look.get().isPresent());
    return look.get().orElseThrow();
  }

  /**
   * Waits until what was to be said so far has been said: a stranger presses an old button twice,
   * and the clerk's answers to that come last.
   */
  void awaitQuiet() {
    for (int i = 0; i < 2; i++) {
      TelegramUpdates.Person stranger = TelegramUpdates.person("Stranger", "en");
      post(TelegramUpdates.pressed(stranger.id(), stranger, "?").toString(), HEADER, SECRET);
      awaitMessage(stranger.id(), "That button no longer works");
    }
  }

  /** Waits for something that comes about on its own. */
  static void await(String what, BooleanSupplier condition) {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > until) {
        throw new AssertionError("not within " + PATIENCE + ": " + what);
      }
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
  }

  /** The orders of that person, as the operator sees them. */
  List<JsonNode> orders(TelegramUpdates.Person buyer) {
    HttpResponse<String> answer = done(() -> shop.get(shop.management("/api/orders?limit=100")));
    JsonNode orders = TelegramBotApi.read(answer.body()).path("orders");
    return StreamSupport.stream(orders.spliterator(), false)
        .filter(order -> order.path("buyer").asText().equals("telegram/main/" + buyer.id()))
        .toList();
  }

  /** How many webhook deliveries ended so, as the metrics tell. */
  long counted(String outcome) {
    HttpResponse<String> answer = done(() -> shop.get(shop.management("/metrics")));
    return answer
        .body()
        .lines()
        .filter(line -> line.startsWith("xiaoer_webhook_requests_seconds_count{"))
        .filter(line -> line.contains("channel=\"telegram\""))
        .filter(line -> line.contains("outcome=\"" + outcome + "\""))
        .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  @Override
  public void close() {
    shop.close();
    api.close();
  }

  /** Something over HTTP. */
  interface Exchange<T> {
    T run() throws IOException, InterruptedException;
  }

  static <T> T done(Exchange<T> exchange) {
    try {
      return exchange.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }
}
