package io.xiaoer.testkit.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.vertx.core.Future;
import io.xiaoer.channel.Addressing;
import io.xiaoer.channel.Audience;
import io.xiaoer.channel.ChatEvent;
import io.xiaoer.channel.Conversation;
import io.xiaoer.channel.ConversationKey;
import io.xiaoer.channel.Delivery;
import io.xiaoer.channel.EventId;
import io.xiaoer.channel.MemberKey;
import io.xiaoer.channel.MessageContent;
import io.xiaoer.channel.Outbound;
import io.xiaoer.channel.WebhookOutcome;
import io.xiaoer.failure.FailureKind;
import io.xiaoer.http.HttpRequestData;
import io.xiaoer.reply.Reply;
import io.xiaoer.time.Deadline;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What the engine relies on, of every {@link io.xiaoer.channel.ChannelAdapter}. Extend it beside
 * the adapter and give it a {@link ChannelBench}.
 */
public abstract class ChannelAdapterContract {

  private static final int TOO_LARGE = 2 << 20;
  private static final String WORDS = "有没有防晒霜？ <b>\"50\"</b> 😀";

  private ChannelBench bench;

  /** A fresh adapter on a fresh platform. */
  protected abstract ChannelBench openBench() throws Exception;

  /** The dice of the random tests; a failing seed belongs into a test of its own. */
  protected long seed() {
    return System.nanoTime();
  }

  @BeforeEach
  final void open() throws Exception {
    bench = openBench();
  }

  @AfterEach
  final void close() {
    bench.close();
  }

  @Test
  void aDirectMessageArrivesWithItsSenderAndWords() {
    // Given
    HttpRequestData request = said(Addressing.DIRECT);

    // When
    ChatEvent.Said said = onlySaid(receive(request));

    // Then
    assertThat(said.sender().key()).isEqualTo(bench.member());
    assertThat(said.conversation()).isEqualTo(bench.direct());
    assertThat(said.addressing()).isEqualTo(Addressing.DIRECT);
    assertThat(said.content()).isEqualTo(new MessageContent.Text(WORDS));
  }

  @TestFactory
  Stream<DynamicTest> wordsInTheGroupTellWhetherTheyAreForUs() {
    return Stream.of(Addressing.values())
        .filter(addressing -> addressing != Addressing.DIRECT)
        .flatMap(
            addressing ->
                wherever(
                    new Happening.Said(addressing, WORDS),
                    request -> tellsWhetherItIsForUs(addressing, request)));
  }

  private void tellsWhetherItIsForUs(Addressing addressing, HttpRequestData request) {
    // When
    ChatEvent.Said said = onlySaid(receive(request));

    // Then
    assertThat(said.conversation()).isEqualTo(bench.group());
    assertThat(said.addressing()).isEqualTo(addressing);
    assertThat(said.repliesTo() != null).isEqualTo(addressing == Addressing.REPLIED);
    assertThat(said.content()).isEqualTo(new MessageContent.Text(WORDS));
  }

  @TestFactory
  Stream<DynamicTest> aPressTellsTheButtonAndWhoPressedIt() {
    return wherever(new Happening.Pressed("b:2:sku-1"), this::tellsThePress);
  }

  private void tellsThePress(HttpRequestData request) {
    // When
    ChatEvent event = only(receive(request));

    // Then
    assertThat(event).isInstanceOf(ChatEvent.Pressed.class);
    assertThat(((ChatEvent.Pressed) event).action()).isEqualTo("b:2:sku-1");
    assertThat(((ChatEvent.Pressed) event).presser().key()).isEqualTo(bench.member());
    assertThat(event.conversation()).isEqualTo(bench.group());
  }

  @TestFactory
  Stream<DynamicTest> ourOwnMessagesAreDropped() {
    return wherever(new Happening.SaidByUs("防晒霜 ¥89"), this::isDropped);
  }

  @TestFactory
  Stream<DynamicTest> messagesOfOtherBotsAreDropped() {
    return wherever(new Happening.SaidByBot("有没有防晒霜"), this::isDropped);
  }

  private void isDropped(HttpRequestData request) {
    // When
    WebhookOutcome outcome = receive(request);

    // Then
    assertThat(accepted(outcome)).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> aKindThatNobodyKnowsIsUnsupported() {
    return wherever(new Happening.Unheard(), this::isUnsupported);
  }

  private void isUnsupported(HttpRequestData request) {
    // When
    ChatEvent event = only(receive(request));

    // Then
    assertThat(event).isInstanceOf(ChatEvent.Unsupported.class);
  }

  @Test
  void aRedeliveryHasTheSameEventIdsAndAnotherEventHasOthers() {
    // Given
    HttpRequestData first = said(Addressing.DIRECT);
    HttpRequestData second = said(Addressing.DIRECT);
    EventId id = only(receive(first)).id();

    // When
    EventId again = only(receive(first)).id();

    // Then
    assertThat(again).isEqualTo(id);
    assertThat(only(receive(second)).id()).isNotEqualTo(id);
  }

  /** The forgeries that the platform's proof can tell. */
  @TestFactory
  Stream<DynamicTest> aForgedDeliveryIsRefused() {
    return Stream.of(Forgery.values())
        .flatMap(
            forgery ->
                bench.forged(said(Addressing.DIRECT), forgery).stream()
                    .map(
                        forged ->
                            DynamicTest.dynamicTest(forgery.name(), () -> isRefused(forged))));
  }

  private void isRefused(HttpRequestData forged) {
    // When
    WebhookOutcome outcome = receive(forged);

    // Then
    assertThat(rejected(outcome)).isEqualTo(FailureKind.WEBHOOK_UNAUTHENTIC);
  }

  @Test
  void aBodyThatIsTooLargeIsRefused() {
    // Given
    byte[] good = said(Addressing.DIRECT).body();
    byte[] large = Arrays.copyOf(good, TOO_LARGE);
    Arrays.fill(large, good.length, TOO_LARGE, (byte) ' ');

    // When
    WebhookOutcome outcome = receive(bench.authentic(large));

    // Then
    assertThat(rejected(outcome)).isEqualTo(FailureKind.PAYLOAD_MALFORMED);
  }

  @TestFactory
  Stream<DynamicTest> whatIsNoEventIsRefused() {
    return Stream.of("", " ", "null", "[]", "{", "{}", "42", "\"x\"", "<xml/>", "[".repeat(100_000))
        .map(
            body ->
                DynamicTest.dynamicTest(
                    body.length() > 20 ? "deep" : "'" + body + "'",
                    () -> assertThat(rejected(receive(bench.authentic(utf8(body))))).isNotNull()));
  }

  @Test
  void randomBytesAreRefusedAndNeverThrow() {
    long seed = seed();
    RandomBodies random = new RandomBodies(seed);
    for (int i = 0; i < 500; i++) {
      // Given
      byte[] noise = random.noise();

      // When
      WebhookOutcome outcome = receive(bench.authentic(noise));

      // Then
      assertThat(rejected(outcome)).as("seed %d, body %d", seed, i).isNotNull();
    }
  }

  @Test
  void twistedDeliveriesNeverThrow() {
    long seed = seed();
    RandomBodies random = new RandomBodies(seed);
    List<HttpRequestData> good = everyKind();
    for (int i = 0; i < 2_000; i++) {
      // Given
      byte[] body = good.get(i % good.size()).body();
      HttpRequestData twisted =
          bench.authentic(i % 3 == 0 ? random.bent(body) : random.twisted(body));

      // When, Then
      assertThatCode(() -> receive(twisted))
          .as("seed %d, body %d", seed, i)
          .doesNotThrowAnyException();
    }
  }

  @Test
  void keysAreReadBackFromTheirText() {
    // Given
    ChatEvent.Said said = onlySaid(receive(said(Addressing.DIRECT)));
    ConversationKey conversation = said.conversation().key();
    MemberKey member = said.sender().key();

    // When
    String conversationText = conversation.toString();
    String memberText = member.toString();

    // Then
    assertThat(ConversationKey.parse(conversationText)).isEqualTo(conversation);
    assertThat(MemberKey.parse(memberText)).isEqualTo(member);
    assertThat(conversation.channel()).isEqualTo(bench.adapter().channel());
  }

  @Test
  void eventsAndOutcomesPrintNoWords() {
    // Given
    HttpRequestData request = said(Addressing.DIRECT);

    // When
    String printed = receive(request) + request.toString();

    // Then
    assertThat(printed).doesNotContain("防晒霜");
  }

  @TestFactory
  Stream<DynamicTest> everyReplyIsShownWholeAndInsideTheLimits() {
    return TryingReplies.within(bench.adapter().limits()).entrySet().stream()
        .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> showsWhole(entry.getValue())));
  }

  private void showsWhole(Reply reply) throws Exception {
    // Given
    try (ChannelBench fresh = openBench()) {
      Outbound message = outbound("m-1", fresh.group(), new Audience.Everyone(), reply);

      // When
      Delivery delivery = send(fresh, message);

      // Then
      assertThat(delivery).isInstanceOf(Delivery.Delivered.class);
      new ShownReply(reply, fresh.seenBy(fresh.bystander())).check(fresh.adapter().limits());
    }
  }

  @Test
  void aPrivateAnswerIsSeenByItsMemberAlone() {
    // Given
    Reply reply = Reply.Text.of("订单号 X1");
    Outbound message = outbound("m-1", bench.group(), new Audience.Only(bench.member()), reply);

    // When
    Delivery delivery = send(bench, message);

    // Then
    assertThat(delivery).isInstanceOf(Delivery.Delivered.class);
    assertThat(bench.seenBy(bench.member())).extracting(Shown::text).containsExactly("订单号 X1");
    assertThat(bench.seenBy(bench.bystander())).isEmpty();
  }

  @Test
  void anAnswerInTheWebhookNeverTakesAPrivateMessageIntoAGroup() {
    // Given
    Reply reply = Reply.Text.of("订单号 X1");
    Outbound message = outbound("m-1", bench.group(), new Audience.Only(bench.member()), reply);

    // When
    boolean inline = bench.adapter().inline(message).isPresent();

    // Then
    assertThat(inline).isFalse();
  }

  @Test
  void aMemberOfAnotherChannelGetsNothing() {
    // Given
    MemberKey stranger = MemberKey.parse("elsewhere/main/1");
    Outbound message =
        outbound("m-1", bench.group(), new Audience.Only(stranger), Reply.Text.of("订单号 X1"));

    // When
    Delivery delivery = send(bench, message);

    // Then
    assertThat(delivery).isInstanceOf(Delivery.Undeliverable.class);
    assertThat(bench.seenBy(bench.member())).isEmpty();
    assertThat(bench.seenBy(bench.bystander())).isEmpty();
  }

  @Test
  void theSameMessageSentAgainIsShownOnce() {
    // Given
    Outbound message = outbound("m-1", bench.group(), new Audience.Everyone(), Reply.Text.of("你好"));
    Delivery first = send(bench, message);

    // When
    Delivery second = send(bench, message);

    // Then
    assertThat(List.of(first, second)).allMatch(Delivery.Delivered.class::isInstance);
    assertThat(bench.seenBy(bench.bystander())).hasSize(1);
  }

  @Test
  void closingTwiceIsFine() {
    // Given
    await(bench.adapter().close());

    // When
    Future<Void> again = bench.adapter().close();

    // Then
    assertThatCode(() -> await(again)).doesNotThrowAnyException();
  }

  private List<HttpRequestData> everyKind() {
    Stream<Happening> said =
        Arrays.stream(Addressing.values()).map(a -> new Happening.Said(a, WORDS));
    Stream<Happening> others =
        Stream.of(
            new Happening.Pressed("b:1:x"),
            new Happening.SaidByUs("x"),
            new Happening.SaidByBot("x"),
            new Happening.Unheard());
    return Stream.concat(said, others).map(bench::delivery).flatMap(Optional::stream).toList();
  }

  private HttpRequestData said(Addressing addressing) {
    return bench.delivery(new Happening.Said(addressing, WORDS)).orElseThrow();
  }

  /** The test, where the platform delivers such a thing at all. */
  private Stream<DynamicTest> wherever(Happening happening, Consumer<HttpRequestData> test) {
    return bench.delivery(happening).stream()
        .map(
            request ->
                DynamicTest.dynamicTest(String.valueOf(happening), () -> test.accept(request)));
  }

  private WebhookOutcome receive(HttpRequestData request) {
    return bench.adapter().receive(request);
  }

  private static List<ChatEvent> accepted(WebhookOutcome outcome) {
    assertThat(outcome).isInstanceOf(WebhookOutcome.Accepted.class);
    return ((WebhookOutcome.Accepted) outcome).events();
  }

  private static FailureKind rejected(WebhookOutcome outcome) {
    assertThat(outcome).isInstanceOf(WebhookOutcome.Rejected.class);
    return ((WebhookOutcome.Rejected) outcome).kind();
  }

  private static ChatEvent only(WebhookOutcome outcome) {
    assertThat(accepted(outcome)).hasSize(1);
    return accepted(outcome).getFirst();
  }

  private static ChatEvent.Said onlySaid(WebhookOutcome outcome) {
    ChatEvent event = only(outcome);
    assertThat(event).isInstanceOf(ChatEvent.Said.class);
    return (ChatEvent.Said) event;
  }

  private static Outbound outbound(String id, Conversation where, Audience audience, Reply reply) {
    return new Outbound(id, where, audience, reply, null, null);
  }

  private static Delivery send(ChannelBench bench, Outbound message) {
    Deadline deadline = Deadline.after(Duration.ofSeconds(10), Clock.systemUTC());
    return await(bench.adapter().send(message, deadline));
  }

  private static <T> T await(Future<T> future) {
    return future.toCompletionStage().toCompletableFuture().orTimeout(20, TimeUnit.SECONDS).join();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
