package io.xiaoer.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Timer;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.json.JsonObject;
import io.xiaoer.bot.turn.Taken;
import io.xiaoer.bot.web.edge.Deliveries;
import io.xiaoer.channel.ChannelAdapter;
import io.xiaoer.failure.OverloadException;
import io.xiaoer.http.HttpAnswer;
import io.xiaoer.http.HttpRequestData;
import io.xiaoer.testkit.time.Patience;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code /webhooks/{channel}/{account}} over real HTTP. */
final class WebhookTest {

  private static final String WIRE = "/webhooks/wire/main";

  private Edge edge;
  private Browser platform;

  @BeforeEach
  void open(@TempDir Path directory) {
    edge = new Edge(directory, new TestChannel());
    platform = edge.browser();
  }

  @AfterEach
  void close() {
    platform.close();
    edge.close();
  }

  @Test
  void whatIsNotSignedIsRefusedAndChangesNothing() {
    // When
    HttpResponse<String> answer = platform.post(WIRE, "one", TestChannel.SIGNATURE, "forged");

    // Then
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(new JsonObject(answer.body()).getInteger("status")).isEqualTo(401);
    assertThat(edge.intake.taken).isEmpty();
    assertThat(counted("wire", "rejected")).isEqualTo(1);
  }

  @Test
  void whatCannotBeDecodedIsRefusedAndChangesNothing() {
    // When
    HttpResponse<String> answer = deliver("NO SUCH EVENT");

    // Then
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).doesNotContain("NO SUCH EVENT");
    assertThat(edge.intake.taken).isEmpty();
  }

  @Test
  void aBodyLargerThanAMebibyteIsRefusedAndCounted() {
    // When
    HttpResponse<String> answer = deliver("a".repeat(EdgeServer.LARGEST_BODY + 1));

    // Then
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(edge.intake.taken).isEmpty();
    assertThat(counted("wire", "rejected")).isEqualTo(1);
  }

  @Test
  void anUnknownChannelOrAccountIsNotFound() {
    // When
    HttpResponse<String> channel = platform.post("/webhooks/nobody/main", "one");
    HttpResponse<String> account = platform.post("/webhooks/wire/other", "one");

    // Then
    assertThat(channel.statusCode()).isEqualTo(404);
    assertThat(account.statusCode()).isEqualTo(404);
    assertThat(counted("unknown", "rejected")).isEqualTo(2);
  }

  @Test
  void aQuestionOfThePlatformIsAnsweredAtOnce() {
    // When
    HttpResponse<String> answer = platform.get(WIRE + "?challenge=1234");

    // Then
    assertThat(answer.body()).isEqualTo("1234");
    assertThat(counted("wire", "handshake")).isEqualTo(1);
  }

  @Test
  void anEventIsAcknowledgedOnlyWhenItsEffectIsCommitted() throws Exception {
    // Given
    Promise<Taken> commit = Promise.promise();
    CountDownLatch arrived = new CountDownLatch(1);
    edge.intake.turn =
        _ -> {
          arrived.countDown();
          return commit.future();
        };

    // When
    CompletableFuture<HttpResponse<String>> answer =
        CompletableFuture.supplyAsync(() -> deliver("one"));
    boolean taken = arrived.await(20, TimeUnit.SECONDS);
    boolean early = answer.isDone();
    commit.complete(new Taken.Done(null));

    // Then
    assertThat(taken).isTrue();
    assertThat(early).isFalse();
    assertThat(answer.get(20, TimeUnit.SECONDS).body()).isEqualTo("ack");
  }

  @Test
  void aDuplicateDeliveryIsAcknowledgedAndDoneOnce() {
    // Given
    deliver("one");

    // When
    HttpResponse<String> again = deliver("one");

    // Then
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.body()).isEqualTo("ack");
    assertThat(edge.intake.taken).hasSize(1);
    assertThat(counted("wire", "duplicate")).isEqualTo(1);
  }

  @Test
  void theAnswerTravelsInTheResponseAndIsSettledAsSent() {
    // Given
    edge.intake.turn =
        _ ->
            Future.succeededFuture(
                new Taken.Done(
                    new Taken.Inline("out-1", HttpAnswer.json(200, "{\"text\":\"hi\"}"))));

    // When
    HttpResponse<String> answer = deliver("one");

    // Then
    assertThat(answer.body()).isEqualTo("{\"text\":\"hi\"}");
    assertThat(edge.intake.inlineVia).doesNotContainNull();
    assertThat(edge.intake.firstSettled()).isEqualTo("sent out-1");
  }

  @Test
  void anAnswerThatCouldNotBeWrittenIsSettledAsFailed() {
    // Given
    Deliveries deliveries = new Deliveries(edge.intake);
    edge.intake.turn =
        _ ->
            Future.succeededFuture(
                new Taken.Done(new Taken.Inline("out-1", HttpAnswer.empty(200))));
    Deliveries.Answered answered =
        Patience.value(deliveries.accept(new TestChannel(), signed("one")));

    // When
    Patience.value(deliveries.settle(answered, false));

    // Then
    assertThat(edge.intake.settled).containsExactly("failed out-1");
  }

  @Test
  void severalEventsAreTakenInOrderAndNeverInline() {
    // When
    HttpResponse<String> answer = deliver("one\ntwo\nthree");

    // Then
    assertThat(answer.body()).isEqualTo("ack");
    assertThat(edge.intake.taken)
        .extracting(event -> event.id().id())
        .containsExactly("one", "two", "three");
    assertThat(edge.intake.inlineVia).containsOnly((ChannelAdapter) null);
  }

  @Test
  void whatCouldNotBeTakenIsAskedForAgainAndThenTaken() {
    // Given
    edge.intake.turn = _ -> Future.failedFuture(new OverloadException("lane"));
    HttpResponse<String> busy = deliver("one\ntwo");
    edge.intake.turn = _ -> Future.succeededFuture(new Taken.Done(null));

    // When
    HttpResponse<String> again = deliver("one\ntwo");

    // Then
    assertThat(busy.statusCode()).isEqualTo(503);
    assertThat(busy.headers().firstValue("Retry-After")).isPresent();
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(edge.intake.taken)
        .extracting(event -> event.id().id())
        .containsExactly("one", "one", "two");
    assertThat(counted("wire", "failed")).isEqualTo(1);
  }

  @Test
  void aFaultOfTheDatabaseIsAnsweredWithTryAgain() {
    // Given
    edge.intake.turn = _ -> Future.failedFuture(new IllegalStateException("disk full"));

    // When
    HttpResponse<String> answer = deliver("one");

    // Then
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).doesNotContain("disk full");
  }

  @Test
  void noBytesBreakTheEdge() {
    // Given
    long seed = System.nanoTime();
    Random dice = new Random(seed);

    for (int i = 0; i < 200; i++) {
      byte[] body = new byte[dice.nextInt(64)];
      dice.nextBytes(body);

      // When
      HttpResponse<String> answer = deliver(new String(body, StandardCharsets.ISO_8859_1));

      // Then
      assertThat(answer.statusCode()).as("seed %d", seed).isIn(200, 400);
    }
  }

  @Test
  void aCarrierThatDoesNotPushIsNotFound() {
    // When
    HttpResponse<String> answer = platform.post("/webhooks/carriers/simulated", "{}");

    // Then
    assertThat(answer.statusCode()).isEqualTo(404);
  }

  private HttpResponse<String> deliver(String body) {
    return platform.post(WIRE, body, TestChannel.SIGNATURE, TestChannel.GOOD);
  }

  private HttpRequestData signed(String body) {
    return new HttpRequestData(
        "POST",
        WIRE,
        Map.of(TestChannel.SIGNATURE, List.of(TestChannel.GOOD)),
        Map.of(),
        body.getBytes(StandardCharsets.UTF_8),
        edge.clock.instant());
  }

  private long counted(String channel, String outcome) {
    Timer timer =
        edge.metrics
            .find("xiaoer.webhook.requests")
            .tags("channel", channel, "outcome", outcome)
            .timer();
    return timer == null ? 0 : timer.count();
  }
}
