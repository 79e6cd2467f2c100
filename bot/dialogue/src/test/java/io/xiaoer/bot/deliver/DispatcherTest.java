package io.xiaoer.bot.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.xiaoer.bot.commerce.member.Members;
import io.xiaoer.bot.commerce.outbox.Draft;
import io.xiaoer.bot.commerce.outbox.Outbox;
import io.xiaoer.bot.commerce.outbox.OutboxSettings;
import io.xiaoer.bot.commerce.outbox.OutboxState;
import io.xiaoer.bot.commerce.sql.Database;
import io.xiaoer.bot.text.TextCatalog;
import io.xiaoer.channel.Audience;
import io.xiaoer.channel.Conversation;
import io.xiaoer.channel.Delivery;
import io.xiaoer.channel.MemberKey;
import io.xiaoer.channel.Outbound;
import io.xiaoer.channel.Participant;
import io.xiaoer.failure.FailureKind;
import io.xiaoer.reply.FallbackText;
import io.xiaoer.reply.Reply;
import io.xiaoer.testkit.channel.RecordingChannel;
import io.xiaoer.testkit.state.MapKeyValueStore;
import io.xiaoer.testkit.time.MutableClock;
import io.xiaoer.testkit.time.Patience;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a message when its channel says yes, later, not yet or never. */
class DispatcherTest {

  private static final Conversation GROUP = RecordingChannel.group("g");
  private static final MemberKey ANN = RecordingChannel.member("ann");

  private final Vertx vertx = Vertx.vertx();
  private final MutableClock clock = MutableClock.atSomeTime();
  private final RecordingChannel channel = new RecordingChannel();
  private final AtomicLong ids = new AtomicLong();
  private Database database;
  private Members members;
  private Outbox outbox;
  private Dispatcher dispatcher;

  @BeforeEach
  void open(@TempDir Path dir) {
    database = Patience.value(Database.open(vertx, "sqlite", dir));
    members = new Members(database, clock);
    outbox =
        new Outbox(database, clock, () -> "id-" + ids.incrementAndGet(), OutboxSettings.DEFAULT);
    MapKeyValueStore store = new MapKeyValueStore(clock);
    OpeningNotice notice = new OpeningNotice(database, outbox, members, store, new TextCatalog());
    Channels channels = new Channels(List.of(channel));
    dispatcher = new Dispatcher(vertx, outbox, channels, notice, new SimpleMeterRegistry(), clock);
  }

  @AfterEach
  void close() {
    dispatcher.stop();
    Patience.value(database.close());
    Patience.value(vertx.close());
  }

  @Test
  void messagesOfAConversationArriveInTheirOrder() {
    // Given three messages
    write(new Audience.Everyone(), "one", "two", "three");

    // When
    Patience.value(dispatcher.start());
    settled(Map.of(OutboxState.SENT, 3L));

    // Then
    assertThat(channel.sent().stream().map(Outbound::reply).map(FallbackText::of))
        .containsExactly("one", "two", "three");
  }

  @Test
  void aMessageThatIsPutOffComesAtItsTime() {
    // Given a channel at its limit
    channel.answerNext(
        new Delivery.Deferred(FailureKind.UPSTREAM_RATE_LIMITED, Duration.ofSeconds(30)));
    write(new Audience.Everyone(), "one");
    Patience.value(dispatcher.start());
    until(() -> outbox.nextDue().map(due -> due.orElseThrow().isAfter(clock.instant())));

    // When its time has come
    clock.advance(Duration.ofSeconds(31));
    dispatcher.wake();

    // Then it is sent, once
    settled(Map.of(OutboxState.SENT, 1L));
    assertThat(channel.sent()).hasSize(1);
  }

  @Test
  void aMemberWhoCannotBeReachedIsAskedInTheGroupOnceAndTheMessageWaits() {
    // Given a member who has not opened the direct chat
    Patience.value(
        database.transact(tx -> members.meet(tx, new Participant(ANN, "Ann", "en", false), "en")));
    channel.answerNext(new Delivery.Unreachable("https://example.com/open"));
    write(new Audience.Only(ANN), "your link");

    // When
    Patience.value(dispatcher.start());
    settled(Map.of(OutboxState.WAITING, 1L, OutboxState.SENT, 1L));

    // Then the group reads a request that tells nothing of what waits
    Outbound asked = channel.sent().getFirst();
    assertThat(asked.audience()).isEqualTo(new Audience.Everyone());
    assertThat(FallbackText.of(asked.reply()))
        .contains("Ann", "https://example.com/open")
        .doesNotContain("your link");
  }

  @Test
  void whatWaitedArrivesWhenTheMemberOpensTheChat() {
    // Given a message that waits
    channel.answerNext(new Delivery.Unreachable(null));
    write(new Audience.Only(ANN), "your link");
    Patience.value(dispatcher.start());
    settled(Map.of(OutboxState.WAITING, 1L));

    // When
    Patience.value(outbox.release(ANN));
    dispatcher.wake();

    // Then
    settled(Map.of(OutboxState.SENT, 1L));
    assertThat(FallbackText.of(channel.sent().getFirst().reply())).isEqualTo("your link");
  }

  @Test
  void whatThePlatformRefusesForGoodIsGivenUpAndHoldsNobodyUp() {
    // Given
    channel.answerNext(new Delivery.Undeliverable(FailureKind.UPSTREAM_REJECTED, "too odd"));
    write(new Audience.Everyone(), "one", "two");

    // When
    Patience.value(dispatcher.start());
    settled(Map.of(OutboxState.DEAD, 1L, OutboxState.SENT, 1L));

    // Then
    assertThat(channel.sent().stream().map(Outbound::reply).map(FallbackText::of))
        .containsExactly("two");
  }

  private void write(Audience audience, String... texts) {
    List<Draft> drafts =
        List.of(texts).stream()
            .map(text -> new Draft(GROUP, audience, Reply.Text.of(text), null, null))
            .toList();
    Patience.value(database.transact(tx -> outbox.add(tx, drafts)));
  }

  /** Comes back when the outbox stands so. */
  private void settled(Map<OutboxState, Long> expected) {
    until(() -> outbox.counts().map(expected::equals));
  }

  private void until(Supplier<Future<Boolean>> condition) {
    Promise<Void> reached = Promise.promise();
    long timer = vertx.setPeriodic(5, _ -> condition.get().onSuccess(met -> note(met, reached)));
    Patience.value(reached.future());
    vertx.cancelTimer(timer);
  }

  private static void note(boolean met, Promise<Void> reached) {
    if (met) {
      reached.tryComplete();
    }
  }
}
