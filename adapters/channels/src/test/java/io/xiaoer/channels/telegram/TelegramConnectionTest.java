package io.xiaoer.channels.telegram;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static io.xiaoer.channels.telegram.TelegramBench.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.xiaoer.channel.ChatEvent;
import io.xiaoer.channel.EventSink;
import io.xiaoer.failure.UpstreamException;
import io.xiaoer.secret.Secret;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TelegramConnectionTest {

  private static final WireMockServer SERVER = FakeTelegram.server();
  private static final EventSink NOBODY = _ -> Future.succeededFuture();
  private static final String US = "{\"id\":42,\"is_bot\":true,\"username\":\"shopbot\"}";

  @BeforeAll
  static void startServer() {
    SERVER.start();
  }

  @AfterAll
  static void stopServer() {
    SERVER.stop();
  }

  @Test
  void theBotLearnsItsNameAndRegistersTheWebhook() {
    try (TelegramBench bench = webhook("https://shop.example.com")) {
      // Given
      bench.telegram().onResult("getMe", US);
      bench.telegram().onResult("setWebhook", "true");

      // When
      await(bench.adapter().start(NOBODY));

      // Then
      assertThat(bench.adapter().entrance()).contains("https://t.me/shopbot");
      assertThat(bench.telegram().calls("setWebhook"))
          .containsExactly(
              new JsonObject()
                  .put("url", "https://shop.example.com/webhooks/telegram/main")
                  .put("secret_token", TelegramBench.SECRET_TOKEN)
                  .put("allowed_updates", new JsonArray(Telegram.UPDATES)));
    }
  }

  @Test
  void whereTelegramCannotReachUsNoWebhookIsRegistered() {
    try (TelegramBench bench = webhook("http://localhost:8080")) {
      // Given
      bench.telegram().onResult("getMe", US);

      // When
      await(bench.adapter().start(NOBODY));

      // Then
      assertThat(bench.telegram().requests(".*")).hasSize(1);
    }
  }

  @Test
  void aRefusedTokenStopsTheStartAndIsNotNamed() {
    try (TelegramBench bench = webhook("https://shop.example.com")) {
      // Given
      bench.telegram().onRefusal("getMe", 401, "Unauthorized");

      // When
      Future<Void> start = bench.adapter().start(NOBODY);

      // Then
      assertThatThrownBy(() -> await(start))
          .isInstanceOf(CompletionException.class)
          .hasCauseInstanceOf(UpstreamException.class)
          .hasMessageContaining("getMe")
          .hasMessageNotContaining(FakeTelegram.TOKEN);
    }
  }

  @Test
  void aRefusedWebhookStopsTheStart() {
    try (TelegramBench bench = webhook("https://shop.example.com")) {
      // Given
      bench.telegram().onResult("getMe", US);
      bench.telegram().onRefusal("setWebhook", 400, "Bad Request: bad webhook");

      // When
      Future<Void> start = bench.adapter().start(NOBODY);

      // Then
      assertThatThrownBy(() -> await(start)).hasMessageContaining("bad webhook");
    }
  }

  @Test
  void aFaultAtTheStartIsTriedAgain() {
    try (TelegramBench bench = webhook("http://localhost:8080")) {
      // Given
      bench
          .telegram()
          .stub(
              bench
                  .telegram()
                  .to("getMe")
                  .inScenario("start")
                  .willReturn(aResponse().withStatus(503))
                  .willSetStateTo("well"));
      bench
          .telegram()
          .stub(
              bench
                  .telegram()
                  .to("getMe")
                  .inScenario("start")
                  .whenScenarioStateIs("well")
                  .willReturn(FakeTelegram.result(US)));

      // When
      await(bench.adapter().start(NOBODY));

      // Then
      assertThat(bench.adapter().entrance()).isPresent();
    }
  }

  @Test
  void updatesAreConfirmedOnlyAfterTheSinkHasThem() throws Exception {
    try (TelegramBench bench = polling()) {
      // Given
      FakeTelegram telegram = bench.telegram();
      telegram.onResult("getUpdates", "[" + update(7, "一") + ",{\"update_id\":8,\"message\":{}}]");
      telegram.stub(
          asking(telegram, 9).willReturn(FakeTelegram.result("[" + update(9, "二") + "]")));
      telegram.stub(asking(telegram, 10).willReturn(FakeTelegram.result("[]").withFixedDelay(300)));
      BlockingQueue<String> offered = new LinkedBlockingQueue<>();
      BlockingQueue<Future<Void>> verdicts = new LinkedBlockingQueue<>();
      verdicts.add(Future.failedFuture("the store is down"));

      // When
      await(bench.adapter().start(events -> answer(events, offered, verdicts)));

      // Then
      assertThat(List.of(next(offered), next(offered), next(offered)))
          .containsExactly("7", "7", "9");
      assertThat(telegram.calls("getUpdates").get(0).containsKey("offset")).isFalse();
      assertThat(telegram.calls("getUpdates").get(1).containsKey("offset")).isFalse();
      assertThat(telegram.requests("deleteWebhook")).hasSize(1);
    }
  }

  @Test
  void pollingGoesOnAfterAFault() throws Exception {
    try (TelegramBench bench = polling()) {
      // Given
      FakeTelegram telegram = bench.telegram();
      telegram.stub(
          telegram
              .to("getUpdates")
              .inScenario("fault")
              .whenScenarioStateIs("conflict")
              .willReturn(FakeTelegram.refusal(409, "Conflict", "{}"))
              .willSetStateTo("well"));
      telegram.stub(
          telegram
              .to("getUpdates")
              .inScenario("fault")
              .whenScenarioStateIs(Scenario.STARTED)
              .willReturn(aResponse().withStatus(502))
              .willSetStateTo("conflict"));
      telegram.stub(
          telegram
              .to("getUpdates")
              .inScenario("fault")
              .whenScenarioStateIs("well")
              .willReturn(FakeTelegram.result("[" + update(7, "一") + "]")));
      BlockingQueue<String> offered = new LinkedBlockingQueue<>();

      // When
      await(bench.adapter().start(events -> answer(events, offered, new LinkedBlockingQueue<>())));

      // Then
      assertThat(next(offered)).isEqualTo("7");
    }
  }

  @Test
  void closingDoesNotWaitForTheEndOfALongPoll() {
    try (TelegramBench bench = polling()) {
      // Given
      bench.telegram().on("getUpdates", FakeTelegram.result("[]").withFixedDelay(15_000));
      await(bench.adapter().start(NOBODY));

      // When
      Future<Void> closed = bench.adapter().close();

      // Then
      assertThat(closed.toCompletionStage().toCompletableFuture())
          .succeedsWithin(Duration.ofSeconds(5));
    }
  }

  private static Future<Void> answer(
      List<ChatEvent> events, BlockingQueue<String> offered, BlockingQueue<Future<Void>> verdicts) {
    offered.add(events.getFirst().id().id());
    Future<Void> verdict = verdicts.poll();
    return verdict == null ? Future.succeededFuture() : verdict;
  }

  private static String next(BlockingQueue<String> offered) throws InterruptedException {
    String id = offered.poll(15, TimeUnit.SECONDS);
    return id == null ? "nothing" : id;
  }

  private static MappingBuilder asking(FakeTelegram telegram, int offset) {
    String question = new JsonObject().put("offset", offset).encode();
    return telegram.to("getUpdates").withRequestBody(equalToJson(question, true, true));
  }

  private static String update(int id, String text) {
    JsonObject person = new JsonObject().put("id", 777).put("is_bot", false);
    JsonObject message =
        new JsonObject()
            .put("message_id", id)
            .put("from", person)
            .put("chat", new JsonObject().put("id", 777).put("type", "private"))
            .put("date", 1_763_798_400)
            .put("text", text);
    return new JsonObject().put("update_id", id).put("message", message).encode();
  }

  private static TelegramBench webhook(String publicUrl) {
    return new TelegramBench(SERVER, publicUrl, new Secret(TelegramBench.SECRET_TOKEN), null);
  }

  private static TelegramBench polling() {
    TelegramBench bench = new TelegramBench(SERVER, "http://localhost:8080", null, null);
    bench.telegram().onResult("getMe", US);
    bench.telegram().onResult("deleteWebhook", "true");
    return bench;
  }
}
