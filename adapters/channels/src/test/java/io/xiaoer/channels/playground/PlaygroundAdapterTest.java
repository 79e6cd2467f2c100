package io.xiaoer.channels.playground;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import io.xiaoer.channel.Addressing;
import io.xiaoer.channel.Audience;
import io.xiaoer.channel.ChatEvent;
import io.xiaoer.channel.Conversation;
import io.xiaoer.channel.Delivery;
import io.xiaoer.channel.HostedRooms.RoomMessage;
import io.xiaoer.channel.HostedRooms.Visitor;
import io.xiaoer.channel.MessageContent;
import io.xiaoer.channel.Outbound;
import io.xiaoer.channel.WebhookOutcome;
import io.xiaoer.failure.FailureKind;
import io.xiaoer.reply.Reply;
import io.xiaoer.testkit.channel.ChannelAdapterContract;
import io.xiaoer.testkit.channel.ChannelBench;
import io.xiaoer.time.Deadline;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaygroundAdapterTest extends ChannelAdapterContract {

  private final AtomicInteger benches = new AtomicInteger();

  private final Path directory;

  PlaygroundAdapterTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Override
  protected ChannelBench openBench() {
    return new PlaygroundBench(directory.resolve("contract-" + benches.incrementAndGet()));
  }

  @ParameterizedTest
  @CsvSource({"@店小二有纸巾吗,有纸巾吗", "hi @XiaoEr tissues?,hi  tissues?", "'@clerk, tissues?',tissues?"})
  void theClerkListensToItsNames(String text, String heard) {
    try (PlaygroundBench bench = bench()) {
      // Given
      JsonObject post = bench.groupPost().put("text", text);

      // When
      ChatEvent.Said said = (ChatEvent.Said) event(bench, post);

      // Then
      assertThat(said.addressing()).isEqualTo(Addressing.MENTIONED);
      assertThat(said.content()).isEqualTo(new MessageContent.Text(heard));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"@xiaoers friend", "xiaoer", "a clerk"})
  void aLikeNameIsNotTheClerk(String text) {
    try (PlaygroundBench bench = bench()) {
      // Given
      JsonObject post = bench.groupPost().put("text", text);

      // When
      ChatEvent.Said said = (ChatEvent.Said) event(bench, post);

      // Then
      assertThat(said.addressing()).isEqualTo(Addressing.AMBIENT);
    }
  }

  @Test
  void theShopkeeperOwnsTheGroup() {
    try (PlaygroundBench bench = bench()) {
      // Given
      JsonObject byLin = bench.groupPost().put("text", "hi");
      JsonObject byChen = bench.groupPost().put("text", "hi").put("token", bench.chen().token());

      // When
      List<ChatEvent> said = List.of(event(bench, byLin), event(bench, byChen));

      // Then
      assertThat(said)
          .extracting(e -> ((ChatEvent.Said) e).sender().owner())
          .containsExactly(true, false);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "id,a b",
    "id,''",
    "room,attic",
    "text,''",
    "replyTo,LONG",
    "text,LONG",
    "action,LONG"
  })
  void aPostThatMakesNoSenseIsRefusedAndNotShown(String key, String value) {
    try (PlaygroundBench bench = bench()) {
      // Given
      JsonObject post = bench.groupPost().put("text", "hi");
      if (key.equals("action")) {
        post.remove("text");
      }
      post.put(key, value.equals("LONG") ? "x".repeat(1_001) : value);

      // When
      WebhookOutcome outcome = bench.adapter().receive(bench.post(post));

      // Then
      assertThat(outcome).isInstanceOf(WebhookOutcome.Rejected.class);
      assertThat(((WebhookOutcome.Rejected) outcome).kind())
          .isEqualTo(FailureKind.PAYLOAD_MALFORMED);
      assertThat(history(bench, bench.chen())).isEmpty();
    }
  }

  @Test
  void halfASurrogatePairIsRefused() {
    try (PlaygroundBench bench = bench()) {
      // Given
      JsonObject post = bench.groupPost().put("text", "HALF");
      String body = post.encode().replace("HALF", "\\ud83d");

      // When
      WebhookOutcome outcome =
          bench.adapter().receive(bench.authentic(body.getBytes(StandardCharsets.UTF_8)));

      // Then
      assertThat(outcome).isInstanceOf(WebhookOutcome.Rejected.class);
    }
  }

  @Test
  void wordsAreShownToEverybodyOnceHoweverOftenTheyArePosted() {
    try (PlaygroundBench bench = bench()) {
      // Given
      JsonObject post = bench.groupPost().put("text", "@店小二 你好");
      event(bench, post);

      // When
      event(bench, post);

      // Then
      List<RoomMessage> seen = history(bench, bench.chen());
      assertThat(seen).extracting(RoomMessage::content).containsExactly(Reply.Text.of("@店小二 你好"));
      assertThat(seen.getFirst().author()).isEqualTo("小林");
      assertThat(seen.getFirst().mine()).isFalse();
      assertThat(history(bench, bench.lin()).getFirst().mine()).isTrue();
    }
  }

  @Test
  void aDirectChatIsReadByItsMemberAlone() {
    try (PlaygroundBench bench = bench()) {
      // Given
      Conversation direct = bench.direct();
      event(bench, bench.groupPost().put("room", "direct").put("text", "我的订单"));

      // When
      List<RoomMessage> seenByChen = bench.adapter().history(bench.chen(), direct.key());

      // Then
      assertThat(seenByChen).isEmpty();
      assertThat(bench.adapter().history(bench.lin(), direct.key())).hasSize(1);
    }
  }

  @Test
  void listenersHearWhatTheyMaySeeInOrder() throws Exception {
    try (PlaygroundBench bench = bench()) {
      // Given
      BlockingQueue<RoomMessage> chenHears = new LinkedBlockingQueue<>();
      BlockingQueue<RoomMessage> linHears = new LinkedBlockingQueue<>();
      bench.adapter().subscribe(bench.chen(), chenHears::add);
      bench.adapter().subscribe(bench.lin(), linHears::add);

      // When
      send(bench, "1", bench.group(), new Audience.Only(bench.lin().member()), "一");
      send(bench, "2", bench.direct(), new Audience.Everyone(), "二");
      send(bench, "3", bench.group(), new Audience.Everyone(), "三");

      // Then
      assertThat(texts(linHears, 3)).containsExactly("一", "二", "三");
      assertThat(texts(chenHears, 1)).containsExactly("三");
      assertThat(chenHears).isEmpty();
    }
  }

  @Test
  void aPrivateMessageInTheGroupIsMarkedSo() {
    try (PlaygroundBench bench = bench()) {
      // Given
      Audience lin = new Audience.Only(bench.lin().member());

      // When
      send(bench, "1", bench.group(), lin, "一");

      // Then
      assertThat(history(bench, bench.lin()))
          .extracting(RoomMessage::onlyYou)
          .containsExactly(true);
    }
  }

  @Test
  void aPrivateMessageAboutSomebodyElsesDirectChatGoesToItsOwnMember() {
    try (PlaygroundBench bench = bench()) {
      // Given
      Audience chen = new Audience.Only(bench.chen().member());

      // When
      send(bench, "1", bench.direct(), chen, "给陈");

      // Then
      assertThat(bench.seenBy(bench.lin().member())).isEmpty();
      assertThat(bench.seenBy(bench.chen().member())).hasSize(1);
    }
  }

  @Test
  void aCancelledSubscriptionHearsNothing() {
    try (PlaygroundBench bench = bench()) {
      // Given
      BlockingQueue<RoomMessage> hears = new LinkedBlockingQueue<>();
      bench.adapter().subscribe(bench.lin(), hears::add).cancel();

      // When
      send(bench, "1", bench.group(), new Audience.Everyone(), "一");

      // Then
      assertThat(hears).isEmpty();
    }
  }

  @Test
  void aRestartKeepsVisitorsNamesAndMessages() {
    Visitor lin;
    try (PlaygroundBench before = bench()) {
      // Given
      lin = before.lin();
      event(before, before.groupPost().put("text", "hi"));
      send(before, "1", before.group(), new Audience.Everyone(), "一");
      send(before, "2", before.group(), new Audience.Only(lin.member()), "二");
    }

    // When
    try (PlaygroundBench after = bench()) {
      Visitor known = after.adapter().visitor(lin.token()).orElseThrow();

      // Then
      assertThat(known).isEqualTo(lin);
      assertThat(history(after, known)).hasSize(3);
      assertThat(history(after, after.chen())).hasSize(2);
      assertThat(send(after, "1", after.group(), new Audience.Everyone(), "一"))
          .isInstanceOf(Delivery.Delivered.class);
      assertThat(history(after, known)).hasSize(3);
    }
  }

  @Test
  void aTornLastLineCostsOnlyItself() throws IOException {
    Path file = directory.resolve("rooms").resolve("rooms.jsonl");
    try (PlaygroundBench before = bench()) {
      // Given
      send(before, "1", before.group(), new Audience.Everyone(), "一");
      send(before, "2", before.group(), new Audience.Everyone(), "二二二");
    }
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length - 25));

    // When
    try (PlaygroundBench after = bench()) {
      send(after, "3", after.group(), new Audience.Everyone(), "三");
    }

    // Then
    try (PlaygroundBench later = bench()) {
      assertThat(history(later, later.chen()))
          .extracting(RoomMessage::content)
          .containsExactly(Reply.Text.of("一"), Reply.Text.of("三"));
    }
  }

  @Test
  void aRoomKeepsItsNewestTwoHundred() throws IOException {
    // Given
    try (PlaygroundBench before = bench()) {
      IntStream.rangeClosed(1, 230)
          .forEach(i -> send(before, "n" + i, before.group(), new Audience.Everyone(), "m" + i));
    }

    // When
    try (PlaygroundBench after = bench()) {
      List<RoomMessage> seen = history(after, after.chen());

      // Then
      assertThat(seen).hasSize(200);
      assertThat(seen.getLast().content()).isEqualTo(Reply.Text.of("m230"));
      assertThat(Files.readAllLines(directory.resolve("rooms").resolve("rooms.jsonl")))
          .hasSize(200);
    }
  }

  private PlaygroundBench bench() {
    return new PlaygroundBench(directory.resolve("rooms"));
  }

  private static ChatEvent event(PlaygroundBench bench, JsonObject post) {
    WebhookOutcome outcome = bench.adapter().receive(bench.post(post));
    assertThat(outcome).isInstanceOf(WebhookOutcome.Accepted.class);
    return ((WebhookOutcome.Accepted) outcome).events().getFirst();
  }

  private static List<RoomMessage> history(PlaygroundBench bench, Visitor visitor) {
    return bench.adapter().history(visitor, Playground.GROUP.key());
  }

  private static Delivery send(
      PlaygroundBench bench, String id, Conversation where, Audience audience, String text) {
    Outbound message = new Outbound(id, where, audience, Reply.Text.of(text), null, null);
    Deadline deadline = Deadline.after(Duration.ofSeconds(5), Clock.systemUTC());
    return PlaygroundBench.await(bench.adapter().send(message, deadline));
  }

  private static List<String> texts(BlockingQueue<RoomMessage> queue, int count) throws Exception {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      RoomMessage message = queue.poll(10, TimeUnit.SECONDS);
      texts.add(message == null ? "nothing" : ((Reply.Text) message.content()).text());
    }
    return texts;
  }
}
