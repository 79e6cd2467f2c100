package io.xiaoer.bot.commerce.outbox;

import static io.xiaoer.bot.commerce.sql.Databases.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.xiaoer.bot.commerce.sql.Databases;
import io.xiaoer.bot.commerce.sql.Ids;
import io.xiaoer.bot.commerce.sql.OnDatabase;
import io.xiaoer.channel.AccountId;
import io.xiaoer.channel.Audience;
import io.xiaoer.channel.ChannelId;
import io.xiaoer.channel.Conversation;
import io.xiaoer.channel.ConversationKey;
import io.xiaoer.channel.ConversationKind;
import io.xiaoer.channel.Delivery;
import io.xiaoer.channel.MemberKey;
import io.xiaoer.channel.MessageRef;
import io.xiaoer.channel.Outbound;
import io.xiaoer.failure.FailureKind;
import io.xiaoer.reply.Reply;
import io.xiaoer.testkit.time.MutableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What both databases promise alike. */
abstract class OutboxContract extends OnDatabase {

  private static final ChannelId CHANNEL = new ChannelId("telegram");
  private static final Conversation GROUP = conversation("-100", ConversationKind.GROUP);
  private static final Conversation OTHER = conversation("-200", ConversationKind.GROUP);
  private static final MemberKey BUYER = new MemberKey(CHANNEL, AccountId.MAIN, "7");
  private static final Audience EVERYONE = new Audience.Everyone();
  private static final Audience ONLY_BUYER = new Audience.Only(BUYER);
  private static final Delivery DELIVERED = new Delivery.Delivered(new MessageRef("42"));
  private static final Delivery UNREACHABLE = new Delivery.Unreachable(null);
  private static final OutboxSettings SETTINGS =
      new OutboxSettings(Duration.ofMinutes(1), 3, Duration.ofSeconds(1));

  private final MutableClock clock = MutableClock.atSomeTime();
  private final Ids ids = new Ids("m");

  OutboxContract(Databases.Kind kind) {
    super(kind);
  }

  @BeforeEach
  void empty() {
    write(tx -> tx.update("DELETE FROM outbox"));
  }

  @Test
  void givesBackWhatWasAdded() {
    // Given
    Draft full =
        new Draft(GROUP, ONLY_BUYER, Reply.Text.of("私密 🤫"), new MessageRef("9"), "ticket");
    Draft bare = Draft.of(OTHER, EVERYONE, Reply.Text.of("hello"));
    List<Outbound> added = write(tx -> outbox().add(tx, List.of(full, bare)));

    // When
    List<OutboxRow> due = due();

    // Then
    assertThat(added).extracting(Outbound::reply).containsExactly(full.reply(), bare.reply());
    assertThat(due).extracting(OutboxRow::message).containsExactlyInAnyOrderElementsOf(added);
    assertThat(due).allMatch(row -> row.attempts() == 1 && !row.doubtful());
    assertThat(due).allMatch(row -> row.createdAt().equals(clock.instant()));
  }

  @Test
  void losesWhatIsAddedWithoutACommit() {
    // Given
    Future<Object> failing =
        database()
            .transact(
                tx ->
                    outbox()
                        .add(tx, List.of(text("never")))
                        .compose(added -> Future.failedFuture(new IllegalStateException("no"))));

    // When
    assertThatThrownBy(() -> await(failing)).hasMessage("no");

    // Then
    assertThat(due()).isEmpty();
  }

  @Test
  void keepsTheOrderOfALane() {
    // Given
    add("one", "two", "three");
    List<String> said = new ArrayList<>();

    // When
    for (List<OutboxRow> due = due(); !due.isEmpty(); due = due()) {
      assertThat(due).hasSize(1);
      assertThat(due()).isEmpty();
      said.add(text(due.getFirst()));
      settle(due.getFirst(), DELIVERED);
    }

    // Then
    assertThat(said).containsExactly("one", "two", "three");
    assertThat(await(outbox().counts())).containsEntry(OutboxState.SENT, 3L).hasSize(1);
  }

  @Test
  void doesNotHoldUpOtherLanes() {
    // Given
    Draft aside = Draft.of(GROUP, ONLY_BUYER, Reply.Text.of("aside"));
    Draft elsewhere = Draft.of(OTHER, EVERYONE, Reply.Text.of("elsewhere"));
    write(tx -> outbox().add(tx, List.of(text("one"), text("two"), aside, elsewhere)));

    // When
    List<OutboxRow> due = due();

    // Then
    assertThat(due).extracting(OutboxContract::text).containsOnly("one", "aside", "elsewhere");
  }

  @Test
  void comesBackAtTheTimeItWasPutOffTo() {
    // Given
    add("one", "two");
    OutboxRow one = due().getFirst();

    // When
    settle(one, deferred(Duration.ofSeconds(30)));

    // Then
    assertThat(due()).isEmpty();
    assertThat(await(outbox().nextDue())).contains(clock.instant().plusSeconds(30));
    clock.advance(Duration.ofSeconds(30));
    OutboxRow again = due().getFirst();
    assertThat(again.message()).isEqualTo(one.message());
    assertThat(again.attempts()).isEqualTo(2);
    assertThat(again.doubtful()).isFalse();
  }

  @Test
  void pausesBetweenAttemptsEvenWhenNoneIsAskedFor() {
    // Given
    add("one");

    // When
    settle(due().getFirst(), deferred(Duration.ZERO));

    // Then
    assertThat(due()).isEmpty();
    clock.advance(SETTINGS.pause());
    assertThat(due()).hasSize(1);
  }

  @Test
  void diesAfterTooManyAttemptsAndLetsTheNextPass() {
    // Given
    add("one", "two");

    // When
    for (int i = 0; i < SETTINGS.attempts(); i++) {
      settle(due().getFirst(), deferred(Duration.ofSeconds(1)));
      clock.advance(Duration.ofSeconds(1));
    }

    // Then
    assertThat(due()).extracting(OutboxContract::text).containsExactly("two");
    assertThat(await(outbox().counts())).containsEntry(OutboxState.DEAD, 1L);
  }

  @Test
  void diesWhenRefusedForGood() {
    // Given
    add("one");

    // When
    settle(
        due().getFirst(),
        new Delivery.Undeliverable(FailureKind.UPSTREAM_REJECTED, "chat not found"));

    // Then
    clock.advance(Duration.ofDays(1));
    assertThat(due()).isEmpty();
    assertThat(await(outbox().counts())).containsEntry(OutboxState.DEAD, 1L);
  }

  @Test
  void waitsForTheMemberToOpenTheDirectChat() {
    // Given
    write(tx -> outbox().add(tx, List.of(Draft.of(GROUP, ONLY_BUYER, Reply.Text.of("link")))));
    settle(due().getFirst(), UNREACHABLE);
    clock.advance(Duration.ofDays(1));
    assertThat(due()).isEmpty();

    // When
    int released = await(outbox().release(BUYER));

    // Then
    assertThat(released).isOne();
    assertThat(due()).extracting(OutboxContract::text).containsExactly("link");
  }

  @Test
  void missesNoOpeningWhileASendIsUnderWay() {
    // Given
    write(tx -> outbox().add(tx, List.of(Draft.of(GROUP, ONLY_BUYER, Reply.Text.of("link")))));
    OutboxRow claimed = due().getFirst();
    await(outbox().release(BUYER));

    // When
    settle(claimed, UNREACHABLE);

    // Then
    clock.advance(SETTINGS.lease());
    OutboxRow again = due().getFirst();
    settle(again, UNREACHABLE);
    clock.advance(SETTINGS.lease());
    assertThat(due()).isEmpty();
  }

  @Test
  void releasesAWholeConversation() {
    // Given
    Conversation direct = conversation("7", ConversationKind.DIRECT);
    write(tx -> outbox().add(tx, List.of(Draft.of(direct, EVERYONE, Reply.Text.of("hi")))));
    settle(due().getFirst(), UNREACHABLE);

    // When
    int released = write(tx -> outbox().release(tx, direct.key()));

    // Then
    assertThat(released).isOne();
    assertThat(due()).hasSize(1);
  }

  @Test
  void releasesNobodyElse() {
    // Given
    write(tx -> outbox().add(tx, List.of(Draft.of(GROUP, ONLY_BUYER, Reply.Text.of("link")))));
    settle(due().getFirst(), UNREACHABLE);

    // When
    int released = await(outbox().release(new MemberKey(CHANNEL, AccountId.MAIN, "8")));

    // Then
    assertThat(released).isZero();
    assertThat(await(outbox().counts())).containsEntry(OutboxState.WAITING, 1L);
  }

  @Test
  void givesEachMessageToOneOfManySenders() {
    // Given
    int lanes = 40;
    List<Draft> drafts =
        IntStream.range(0, lanes)
            .mapToObj(
                i ->
                    Draft.of(
                        conversation("lane-" + i, ConversationKind.GROUP),
                        EVERYONE,
                        Reply.Text.of("to " + i)))
            .toList();
    write(tx -> outbox().add(tx, drafts));

    // When
    List<Future<List<OutboxRow>>> senders =
        IntStream.range(0, 12).mapToObj(i -> outbox().due(clock.instant(), 7)).toList();
    await(Future.all(senders));

    // Then
    List<String> claimed =
        senders.stream().flatMap(rows -> rows.result().stream()).map(OutboxContract::text).toList();
    assertThat(claimed).doesNotHaveDuplicates();
    assertThat(claimed.size() + due().size()).isEqualTo(lanes);
  }

  @Test
  void numbersMessagesOfManyTransactionsAtOnceWithoutAGapOrADeadlock() {
    // Given
    List<Draft> there = List.of(text("a"), Draft.of(OTHER, EVERYONE, Reply.Text.of("b")));

    // When
    List<Future<List<Outbound>>> turns =
        IntStream.range(0, 30)
            .mapToObj(
                i ->
                    database()
                        .transact(tx -> outbox().add(tx, i % 2 == 0 ? there : there.reversed())))
            .toList();
    await(Future.all(turns));

    // Then
    assertThat(await(outbox().counts())).containsEntry(OutboxState.PENDING, 60L);
    assertThat(
            await(database().reads().query("SELECT MAX(seq) - MIN(seq) AS n FROM outbox"))
                .getFirst()
                .getLong("n"))
        .isGreaterThanOrEqualTo(29);
  }

  @Test
  void takesOverFromASenderThatVanished() {
    // Given
    add("one", "two");
    OutboxRow lost = due().getFirst();

    // When
    clock.advance(SETTINGS.lease());
    List<OutboxRow> due = due();

    // Then
    assertThat(due).extracting(OutboxRow::message).containsExactly(lost.message());
    assertThat(due).allMatch(OutboxRow::doubtful);
  }

  @Test
  void takesEverythingBackAtTheStartOfTheOnlyNode() {
    // Given
    add("one");
    due();

    // When
    int recovered = await(outbox().recover());

    // Then
    assertThat(recovered).isOne();
    assertThat(due()).allMatch(OutboxRow::doubtful).hasSize(1);
  }

  @Test
  void doesNotSendAgainWhatALateSenderReportsAsSent() {
    // Given
    add("one");
    OutboxRow slow = due().getFirst();
    clock.advance(SETTINGS.lease());
    due();

    // When
    settle(slow, DELIVERED);
    settle(slow, deferred(Duration.ofSeconds(1)));

    // Then
    clock.advance(SETTINGS.lease().multipliedBy(2));
    assertThat(due()).isEmpty();
    assertThat(await(outbox().counts())).containsEntry(OutboxState.SENT, 1L).hasSize(1);
  }

  @Test
  void claimsOneMessageForAnAnswerThatGoesAnotherWay() {
    // Given
    List<Outbound> added = add("one", "two");

    // When
    var one = await(outbox().claim(added.getFirst().id(), clock.instant()));

    // Then
    assertThat(one.orElseThrow().message()).isEqualTo(added.getFirst());
    assertThat(await(outbox().claim(added.getFirst().id(), clock.instant()))).isEmpty();
    assertThat(await(outbox().claim(added.getLast().id(), clock.instant()))).isEmpty();
    assertThat(await(outbox().claim("unknown", clock.instant()))).isEmpty();
    assertThat(due()).isEmpty();
  }

  @Test
  void wakesTheSenderAfterTheCommit() {
    // Given
    Outbox outbox = outbox();
    AtomicInteger woken = new AtomicInteger();
    outbox.onAdded(woken::incrementAndGet);

    // When
    write(tx -> outbox.add(tx, List.of(text("one"))));

    // Then
    assertThat(woken).hasValue(1);
    write(tx -> outbox.add(tx, List.of()));
    assertThat(woken).hasValue(1);
  }

  @Test
  void forgetsOldMessagesThatAreDone() {
    // Given
    add("sent", "open");
    settle(due().getFirst(), DELIVERED);
    clock.advance(Duration.ofDays(30));

    // When
    int forgotten = await(outbox().forget(clock.instant()));

    // Then
    assertThat(forgotten).isOne();
    assertThat(due()).extracting(OutboxContract::text).containsExactly("open");
  }

  private List<Outbound> add(String... texts) {
    return write(tx -> outbox().add(tx, Arrays.stream(texts).map(OutboxContract::text).toList()));
  }

  private List<OutboxRow> due() {
    return await(outbox().due(clock.instant(), 100));
  }

  private void settle(OutboxRow row, Delivery delivery) {
    await(outbox().settle(row.message().id(), delivery, clock.instant()));
  }

  private Outbox outbox() {
    return new Outbox(database(), clock, ids, SETTINGS);
  }

  private static Draft text(String text) {
    return Draft.of(GROUP, EVERYONE, Reply.Text.of(text));
  }

  private static String text(OutboxRow row) {
    return ((Reply.Text) row.message().reply()).text();
  }

  private static Delivery deferred(Duration after) {
    return new Delivery.Deferred(FailureKind.UPSTREAM_RATE_LIMITED, after);
  }

  private static Conversation conversation(String id, ConversationKind kind) {
    return new Conversation(new ConversationKey(CHANNEL, AccountId.MAIN, id), kind);
  }
}
