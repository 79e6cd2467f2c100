package io.xiaoer.channels.telegram;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static io.xiaoer.channels.telegram.TelegramBench.await;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.pengrad.telegrambot.model.LinkPreviewOptions;
import com.pengrad.telegrambot.request.SendMessage;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.xiaoer.channel.Audience;
import io.xiaoer.channel.Conversation;
import io.xiaoer.channel.ConversationKind;
import io.xiaoer.channel.Delivery;
import io.xiaoer.channel.MessageRef;
import io.xiaoer.channel.Outbound;
import io.xiaoer.failure.FailureKind;
import io.xiaoer.http.HttpAnswer;
import io.xiaoer.reply.Card;
import io.xiaoer.reply.Reply;
import io.xiaoer.secret.Secret;
import io.xiaoer.time.Deadline;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** The client and the sender against a Bot API that says and does all kinds of things. */
class TelegramSendTest {

  private static final WireMockServer SERVER = FakeTelegram.server();
  private static final Audience EVERYONE = new Audience.Everyone();
  private static final String PUBLIC_PICTURE = "https://pictures.example.com/p.jpg";

  private final TelegramBench bench = new TelegramBench(SERVER, null, new Secret("s"), "shopbot");
  private final FakeTelegram telegram = bench.telegram();

  @BeforeAll
  static void startServer() {
    SERVER.start();
  }

  @AfterAll
  static void stopServer() {
    SERVER.stop();
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void aDeliveredMessageHasTheReferenceThatTelegramGave() {
    // Given
    Outbound message = toGroup(Reply.Text.of("你好"));

    // When
    Delivery delivery = send(message);

    // Then
    assertThat(delivery).isEqualTo(new Delivery.Delivered(new MessageRef("21")));
  }

  @Test
  void aServerThatTellsNoReferenceHasDeliveredAllTheSame() {
    // Given
    telegram.onResult("sendMessage", "null");

    // When
    Delivery delivery = send(toGroup(Reply.Text.of("你好")));

    // Then
    assertThat(delivery).isEqualTo(new Delivery.Delivered(null));
  }

  @ParameterizedTest
  @CsvSource({
    "400,Bad Request: message is too long,UPSTREAM_REJECTED",
    "400,Bad Request: chat not found,UPSTREAM_REJECTED",
    "401,Unauthorized,UPSTREAM_UNAUTHORIZED",
    "403,Forbidden: bot was kicked from the supergroup chat,UPSTREAM_REJECTED",
    "404,Not Found,UPSTREAM_REJECTED"
  })
  void whatTelegramRefusesInAGroupIsUndeliverable(int code, String description, FailureKind kind) {
    // Given
    telegram.onRefusal("sendMessage", code, description);

    // When
    Delivery delivery = send(toGroup(Reply.Text.of("你好")));

    // Then
    assertThat(delivery).isEqualTo(new Delivery.Undeliverable(kind, description));
  }

  @ParameterizedTest
  @CsvSource({
    "403,Forbidden: bot can't initiate conversation with a user",
    "403,Forbidden: bot was blocked by the user",
    "400,Bad Request: chat not found"
  })
  void aMemberWhoNeverOpenedTheChatIsUnreachableAndCanOpenIt(int code, String description) {
    // Given
    telegram.onRefusal("sendMessage", code, description);

    // When
    Delivery delivery = send(toLin(null));

    // Then
    assertThat(delivery).isEqualTo(new Delivery.Unreachable("https://t.me/shopbot?start=hi"));
  }

  @Test
  void aLimitOfTelegramsIsWaitedOut() {
    // Given
    telegram.on(
        "sendMessage", FakeTelegram.refusal(429, "Too Many Requests", "{\"retry_after\":7}"));

    // When
    Delivery delivery = send(toGroup(Reply.Text.of("你好")));

    // Then
    assertThat(delivery)
        .isEqualTo(new Delivery.Deferred(FailureKind.UPSTREAM_RATE_LIMITED, Duration.ofSeconds(7)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"ok\":false,\"error_code\":500,\"description\":\"x\"}",
        "<html>Bad Gateway</html>",
        ""
      })
  void aFaultOfTelegramsIsTriedAgainLater(String body) {
    // Given
    telegram.on("sendMessage", aResponse().withStatus(502).withBody(body));

    // When
    Delivery delivery = send(toGroup(Reply.Text.of("你好")));

    // Then
    assertThat(kind(delivery)).contains(FailureKind.UPSTREAM_UNAVAILABLE);
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void aConnectionThatBreaksIsTriedAgainLater(Fault fault) {
    // Given
    telegram.on("sendMessage", aResponse().withFault(fault));

    // When
    Delivery delivery = send(toGroup(Reply.Text.of("你好")));

    // Then
    assertThat(kind(delivery)).contains(FailureKind.UPSTREAM_UNAVAILABLE);
  }

  @Test
  void anAnswerThatComesTooLateIsTriedAgainLater() {
    // Given
    telegram.on("sendMessage", FakeTelegram.result("{}").withFixedDelay(5_000));
    Deadline soon = Deadline.after(Duration.ofMillis(200), Clock.systemUTC());

    // When
    Delivery delivery = await(bench.adapter().send(toGroup(Reply.Text.of("你好")), soon));

    // Then
    assertThat(kind(delivery)).contains(FailureKind.UPSTREAM_TIMEOUT);
  }

  @Test
  void afterTheDeadlineNothingIsSent() {
    // Given
    Deadline passed = Deadline.after(Duration.ZERO, bench.clock());

    // When
    Delivery delivery = await(bench.adapter().send(toGroup(Reply.Text.of("你好")), passed));

    // Then
    assertThat(kind(delivery)).contains(FailureKind.UPSTREAM_TIMEOUT);
    assertThat(telegram.requests(".*")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html>Sign in to the hotel</html>", "[]", "{\"hello\":1}"})
  void whatIsNoAnswerOfTelegramsIsUndeliverable(String body) {
    // Given
    telegram.on("sendMessage", aResponse().withStatus(200).withBody(body));

    // When
    Delivery delivery = send(toGroup(Reply.Text.of("你好")));

    // Then
    assertThat(delivery).isInstanceOf(Delivery.Undeliverable.class);
    assertThat(((Delivery.Undeliverable) delivery).kind())
        .isEqualTo(FailureKind.UPSTREAM_MALFORMED);
  }

  @Test
  void aGroupThatWasUpgradedIsFoundAgain() {
    // Given
    telegram.on(
        "sendMessage",
        FakeTelegram.refusal(400, "group chat was upgraded", "{\"migrate_to_chat_id\":-1009}"));
    telegram.stub(
        telegram
            .to("sendMessage")
            .withRequestBody(equalToJson("{\"chat_id\":-1009}", true, true))
            .willReturn(FakeTelegram.result("{\"message_id\":5}")));

    // When
    Delivery delivery = send(toGroup(Reply.Text.of("你好")));

    // Then
    assertThat(delivery).isEqualTo(new Delivery.Delivered(new MessageRef("5")));
  }

  @Test
  void anAttemptGoesOnWhereTheLastOneStopped() {
    // Given
    telegram.stub(
        telegram
            .to("sendMessage")
            .inScenario("limit")
            .whenScenarioStateIs("second")
            .willReturn(FakeTelegram.refusal(429, "Too Many Requests", "{\"retry_after\":1}"))
            .willSetStateTo("third"));
    telegram.stub(
        telegram
            .to("sendMessage")
            .inScenario("limit")
            .whenScenarioStateIs(Scenario.STARTED)
            .willReturn(FakeTelegram.result("{\"message_id\":1}"))
            .willSetStateTo("second"));
    Outbound message = toGroup(Reply.Text.of("一行\n".repeat(2_000)));
    Delivery first = send(message);

    // When
    Delivery second = send(message);

    // Then
    assertThat(first).isInstanceOf(Delivery.Deferred.class);
    assertThat(second).isInstanceOf(Delivery.Delivered.class);
    List<String> texts =
        telegram.calls("sendMessage").stream().map(c -> c.getString("text")).toList();
    assertThat(texts).hasSize(3);
    assertThat(texts.get(1)).isEqualTo(texts.get(2)).isNotEqualTo(texts.get(0) + "x");
  }

  @Test
  void moreThanAGroupMayGetIsPutOffWithoutACall() {
    // Given
    long taken =
        IntStream.range(0, 30)
            .mapToObj(
                i -> send(message("m-" + i, bench.group(), EVERYONE, Reply.Text.of("x"), null)))
            .filter(Delivery.Delivered.class::isInstance)
            .count();
    Outbound late = message("late", bench.group(), EVERYONE, Reply.Text.of("x"), null);
    Delivery.Deferred deferred = (Delivery.Deferred) send(late);

    // When
    bench.clock().advance(deferred.retryAfter());
    Delivery again = send(late);

    // Then
    assertThat(taken).isLessThanOrEqualTo(20);
    assertThat(deferred.kind()).isEqualTo(FailureKind.UPSTREAM_RATE_LIMITED);
    assertThat(again).isInstanceOf(Delivery.Delivered.class);
    assertThat(telegram.requests("sendMessage")).hasSize((int) taken + 1);
  }

  @Test
  void closingWaitsForWhatIsBeingSent() {
    // Given
    telegram.on("sendMessage", FakeTelegram.result("{\"message_id\":21}").withFixedDelay(300));
    Future<Delivery> sending =
        bench
            .adapter()
            .send(
                toGroup(Reply.Text.of("你好")),
                Deadline.after(Duration.ofSeconds(10), Clock.systemUTC()));

    // When
    await(bench.adapter().close());

    // Then
    assertThat(sending.result()).isEqualTo(new Delivery.Delivered(new MessageRef("21")));
  }

  @Test
  void afterClosingAMessageIsPutOff() {
    // Given
    await(bench.adapter().close());

    // When
    Delivery delivery = send(toGroup(Reply.Text.of("你好")));

    // Then
    assertThat(kind(delivery)).contains(FailureKind.UPSTREAM_UNAVAILABLE);
  }

  @Test
  void aPictureIsSentByAddressOnceAndByFileIdAfterwards() {
    // Given
    send(card("1", PUBLIC_PICTURE));

    // When
    send(card("2", PUBLIC_PICTURE));

    // Then
    assertThat(telegram.calls("sendPhoto"))
        .extracting(call -> call.getString("photo"))
        .containsExactly(PUBLIC_PICTURE, "f-1");
  }

  @Test
  void aFileIdThatIsNotTakenAnyMoreGivesWayToTheAddress() {
    // Given
    send(card("1", PUBLIC_PICTURE));
    telegram.stub(
        telegram
            .to("sendPhoto")
            .withRequestBody(equalToJson("{\"photo\":\"f-1\"}", true, true))
            .willReturn(FakeTelegram.refusal(400, "Bad Request: wrong file identifier", "{}")));

    // When
    Delivery delivery = send(card("2", PUBLIC_PICTURE));

    // Then
    assertThat(delivery).isInstanceOf(Delivery.Delivered.class);
    assertThat(telegram.calls("sendPhoto"))
        .extracting(call -> call.getString("photo"))
        .containsExactly(PUBLIC_PICTURE, "f-1", PUBLIC_PICTURE);
  }

  @ParameterizedTest
  @CsvSource({
    "400,'{\"ok\":false,\"error_code\":400,\"description\":\"Bad Request: wrong file\"}'",
    "404,'{\"ok\":false,\"error_code\":404,\"description\":\"Not Found\"}'",
    "500,'{\"message\":\"API method sendPhoto is not supported\"}'"
  })
  void aPictureThatIsNotTakenLeavesItsWords(int status, String body) {
    // Given
    telegram.on("sendPhoto", aResponse().withStatus(status).withBody(body));

    // When
    Delivery delivery = send(card("1", PUBLIC_PICTURE));

    // Then
    assertThat(delivery).isEqualTo(new Delivery.Delivered(new MessageRef("21")));
    assertThat(telegram.calls("sendMessage")).hasSize(1);
    assertThat(telegram.calls("sendMessage").getFirst().getString("text")).startsWith("防晒霜");
  }

  @Test
  void aFaultIsNotTakenForARefusalOfThePicture() {
    // Given
    telegram.on("sendPhoto", aResponse().withStatus(503));

    // When
    Delivery delivery = send(card("1", PUBLIC_PICTURE));

    // Then
    assertThat(kind(delivery)).contains(FailureKind.UPSTREAM_UNAVAILABLE);
    assertThat(telegram.calls("sendMessage")).isEmpty();
  }

  @Test
  void ourOwnPictureIsUploadedWhereTelegramCannotReachUs() {
    // Given
    String own = telegram.root() + "/pictures/p.png";
    telegram.serve("/pictures/p.png", aResponse().withBody("PNG BYTES"));
    send(card("1", own));

    // When
    send(card("2", own));

    // Then
    List<String> bodies =
        telegram.requests("sendPhoto").stream()
            .map(request -> new String(request.getBody(), StandardCharsets.UTF_8))
            .toList();
    assertThat(bodies).hasSize(2);
    assertThat(bodies.getFirst())
        .contains("name=\"photo\"", "PNG BYTES", "name=\"chat_id\"", "name=\"caption\"", "防晒霜");
    assertThat(new JsonObject(bodies.getLast()).getString("photo")).isEqualTo("f-1");
  }

  @Test
  void anUploadCarriesTheSameParametersAsACall() {
    // Given
    String own = telegram.root() + "/pictures/p.png";
    telegram.serve("/pictures/p.png", aResponse().withBody("PNG BYTES"));

    // When
    send(card("1", own));

    // Then
    String body =
        new String(telegram.requests("sendPhoto").getFirst().getBody(), StandardCharsets.UTF_8);
    assertThat(body).contains("[{\"type\":\"bold\",\"offset\":0,\"length\":3}]");
    assertThat(body.split("name=\"photo\"", -1)).hasSize(2);
  }

  @Test
  void ourOwnPictureThatIsNotThereLeavesItsWords() {
    // Given
    telegram.serve("/pictures/gone.png", aResponse().withStatus(404));

    // When
    Delivery delivery = send(card("1", telegram.root() + "/pictures/gone.png"));

    // Then
    assertThat(delivery).isInstanceOf(Delivery.Delivered.class);
    assertThat(telegram.calls("sendMessage")).hasSize(1);
  }

  @Test
  void aPrivateAddressThatIsNotOursIsNeverFetched() {
    // Given
    String elsewhere = SERVER.baseUrl() + "/admin/secret.png";

    // When
    Delivery delivery = send(card("1", elsewhere));

    // Then
    assertThat(delivery).isInstanceOf(Delivery.Delivered.class);
    assertThat(SERVER.findAllUnmatchedRequests()).noneMatch(r -> r.getUrl().contains("/admin"));
    assertThat(telegram.calls("sendMessage")).hasSize(1);
  }

  @Test
  void aPressIsAcknowledgedWhateverBecameOfTheMessage() {
    // Given
    telegram.onRefusal("sendMessage", 400, "Bad Request: message is too long");

    // When
    send(message("1", bench.group(), EVERYONE, Reply.Text.of("x"), "ticket-1"));

    // Then
    assertThat(telegram.calls("answerCallbackQuery"))
        .containsExactly(new JsonObject().put("callback_query_id", "ticket-1"));
  }

  @Test
  void aPressByAMemberWhomWeCannotWriteToOpensTheDirectChat() {
    // Given
    telegram.onRefusal(
        "sendMessage", 403, "Forbidden: bot can't initiate conversation with a user");

    // When
    Delivery delivery = send(toLin("ticket-1"));

    // Then
    assertThat(delivery).isInstanceOf(Delivery.Unreachable.class);
    assertThat(telegram.calls("answerCallbackQuery").getFirst().getString("url"))
        .isEqualTo("https://t.me/shopbot?start=hi");
  }

  @Test
  void anAcknowledgementThatComesTooLateDoesNotMatter() {
    // Given
    telegram.onRefusal("answerCallbackQuery", 400, "Bad Request: query is too old");

    // When
    Delivery delivery = send(toLin("ticket-1"));

    // Then
    assertThat(delivery).isInstanceOf(Delivery.Delivered.class);
    assertThat(telegram.calls("sendMessage").getFirst().getLong("chat_id")).isEqualTo(777);
  }

  @Test
  void wordsCanBeTheAnswerOfTheWebhookAsTheModelsOfOthersMakeIt() {
    // Given
    String theirs =
        new SendMessage(TelegramBench.GROUP, "你好")
            .linkPreviewOptions(new LinkPreviewOptions().isDisabled(true))
            .toWebhookResponse();

    // When
    Optional<HttpAnswer> answer = bench.adapter().inline(toGroup(Reply.Text.of("你好")));

    // Then
    assertThat(new JsonObject(answer.orElseThrow().bodyText())).isEqualTo(new JsonObject(theirs));
    assertThat(telegram.requests(".*")).isEmpty();
  }

  @Test
  void aPictureIsTheAnswerOfTheWebhookOnlyWhenTelegramHasIt() {
    // Given
    Optional<HttpAnswer> before = bench.adapter().inline(card("1", PUBLIC_PICTURE));
    send(card("1", PUBLIC_PICTURE));

    // When
    Optional<HttpAnswer> after = bench.adapter().inline(card("2", PUBLIC_PICTURE));

    // Then
    assertThat(before).isEmpty();
    assertThat(new JsonObject(after.orElseThrow().bodyText()).getString("photo")).isEqualTo("f-1");
  }

  @Test
  void whatIsMoreThanOneCallIsNoAnswerOfTheWebhook() {
    // Given
    Outbound withTicket = message("1", bench.group(), EVERYONE, Reply.Text.of("x"), "ticket-1");
    Outbound tooLong = toGroup(Reply.Text.of("长".repeat(5_000)));

    // When
    List<Boolean> inline =
        List.of(
            bench.adapter().inline(withTicket).isPresent(),
            bench.adapter().inline(tooLong).isPresent());

    // Then
    assertThat(inline).containsExactly(false, false);
  }

  @Test
  void answersInTheWebhookCountAgainstTheLimitsToo() {
    // Given
    Outbound message = toGroup(Reply.Text.of("x"));

    // When
    long answers =
        IntStream.range(0, 30).filter(_ -> bench.adapter().inline(message).isPresent()).count();

    // Then
    assertThat(answers).isBetween(1L, 20L);
  }

  @Test
  void aPrivateAnswerInADirectChatCanBeTheAnswerOfTheWebhook() {
    // Given
    Conversation direct = bench.direct();
    Audience lin = new Audience.Only(bench.member());

    // When
    Optional<HttpAnswer> answer =
        bench.adapter().inline(message("1", direct, lin, Reply.Text.of("订单号 X1"), null));

    // Then
    assertThat(answer).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", "x", "12a", "99999999999999999999", ""})
  void aConversationThatIsNoChatGetsNothing(String id) {
    // Given
    Conversation where = Telegram.conversation(id.isEmpty() ? "-:1" : id, ConversationKind.GROUP);

    // When
    Delivery delivery = send(message("1", where, EVERYONE, Reply.Text.of("x"), null));

    // Then
    assertThat(delivery).isInstanceOf(Delivery.Undeliverable.class);
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"CONNECTION_RESET_BY_PEER", "EMPTY_RESPONSE"})
  void neitherTokenNorWordsAreLoggedWhateverFails(Fault fault) {
    // Given
    ListAppender<ILoggingEvent> logged = new ListAppender<>();
    Logger root = (Logger) LoggerFactory.getLogger("io.xiaoer");
    root.setLevel(Level.TRACE);
    logged.start();
    root.addAppender(logged);
    telegram.on("sendMessage", aResponse().withFault(fault));

    // When
    Delivery delivery = send(toGroup(Reply.Text.of("防晒霜")));

    // Then
    root.detachAppender(logged);
    root.setLevel(null);
    assertThat(logged.list).isNotEmpty();
    assertThat(logged.list)
        .allSatisfy(
            event ->
                assertThat(
                        event.getFormattedMessage()
                            + event.getKeyValuePairs()
                            + event.getThrowableProxy())
                    .doesNotContain(FakeTelegram.TOKEN, "防晒霜"));
    assertThat(delivery.toString()).doesNotContain(FakeTelegram.TOKEN);
  }

  private Delivery send(Outbound message) {
    return await(
        bench.adapter().send(message, Deadline.after(Duration.ofSeconds(10), Clock.systemUTC())));
  }

  private Outbound toGroup(Reply reply) {
    return message("1", bench.group(), EVERYONE, reply, null);
  }

  private Outbound toLin(@Nullable String ticket) {
    Audience lin = new Audience.Only(bench.member());
    return message("1", bench.group(), lin, Reply.Text.of("订单号 X1"), ticket);
  }

  private Outbound card(String id, String picture) {
    Card card = new Card("防晒霜", null, new Card.Picture(picture, "防晒霜"), null, List.of(), List.of());
    return message(id, bench.group(), EVERYONE, new Reply.OneCard(card), null);
  }

  private static Outbound message(
      String id, Conversation where, Audience audience, Reply reply, @Nullable String ticket) {
    return new Outbound(id, where, audience, reply, null, ticket);
  }

  private static Optional<FailureKind> kind(Delivery delivery) {
    return delivery instanceof Delivery.Deferred(var kind, _)
        ? Optional.of(kind)
        : Optional.empty();
  }
}
