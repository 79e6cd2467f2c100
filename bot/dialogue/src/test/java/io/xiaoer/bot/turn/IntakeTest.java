package io.xiaoer.bot.turn;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.xiaoer.bot.commerce.outbox.OutboxRow;
import io.xiaoer.bot.dialogue.Answer;
import io.xiaoer.bot.dialogue.Say;
import io.xiaoer.channel.Addressing;
import io.xiaoer.channel.Audience;
import io.xiaoer.channel.ChatEvent;
import io.xiaoer.channel.Conversation;
import io.xiaoer.channel.Outbound;
import io.xiaoer.failure.UpstreamException;
import io.xiaoer.reply.FallbackText;
import io.xiaoer.reply.Reply;
import io.xiaoer.testkit.channel.RecordedEvents;
import io.xiaoer.testkit.channel.RecordingChannel;
import io.xiaoer.testkit.state.MapKeyValueStore;
import io.xiaoer.testkit.time.Patience;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One event, one effect: the claim, the lane, the transaction and what happens when they break. */
class IntakeTest {

  private static final Conversation GROUP = RecordingChannel.group("g");

  private TurnFloor floor;
  private RecordedEvents events;

  @BeforeEach
  void open(@TempDir Path dir) {
    floor = new TurnFloor(dir);
    events = new RecordedEvents(floor.clock);
  }

  @AfterEach
  void close() {
    floor.close();
  }

  @Test
  void anEventIsAnsweredOnceHoweverOftenItComes() {
    // Given an event that was taken
    Intake intake = floor.intake(_ -> echo("hello"));
    ChatEvent event = said("anything warm?", Addressing.AMBIENT);
    Taken first = Patience.value(intake.take(event, null));

    // When it comes again
    Taken again = Patience.value(intake.take(event, null));

    // Then it was answered once
    assertThat(first).isEqualTo(new Taken.Done(null));
    assertThat(again).isEqualTo(new Taken.Duplicate());
    assertThat(floor.written()).isEqualTo(1);
  }

  @Test
  void aNodeThatForgotItsClaimsStillDoesNothingTwice() {
    // Given an event whose effect is committed
    AtomicInteger effects = new AtomicInteger();
    ChatEvent event = said("anything warm?", Addressing.AMBIENT);
    Patience.value(floor.intake(_ -> counting(effects)).take(event, null));

    // When a node without any memory of it gets it again
    Taken again = Patience.value(floor.intake(_ -> counting(effects)).take(event, null));

    // Then the database knew
    assertThat(again).isEqualTo(new Taken.Duplicate());
    assertThat(effects).hasValue(1);
    assertThat(floor.written()).isEqualTo(1);
  }

  @Test
  void manyDeliveriesAtOnceAreOneEffect() {
    // Given
    AtomicInteger effects = new AtomicInteger();
    Intake intake = floor.intake(_ -> counting(effects));
    ChatEvent event = said("anything warm?", Addressing.AMBIENT);

    // When it is delivered six times at once
    List<Future<Taken>> all =
        IntStream.range(0, 6).mapToObj(_ -> intake.take(event, null)).toList();
    all.forEach(Patience::value);

    // Then
    assertThat(effects).hasValue(1);
    assertThat(floor.written()).isEqualTo(1);
  }

  @Test
  void gossipIsHeardInSilence() {
    // Given
    Intake intake = floor.intake(_ -> echo("must not be said"));

    // When
    Patience.value(intake.take(said("hm, what a film", Addressing.AMBIENT), null));

    // Then nothing is written, not even who said it
    assertThat(floor.written()).isZero();
    assertThat(Patience.value(floor.members.find(RecordingChannel.member("ann")))).isEmpty();
  }

  @Test
  void aSkillThatBreaksApologizesToTheMemberAlone() {
    // Given
    Intake intake =
        floor.intake(
            _ -> {
              throw new IllegalStateException("secret detail");
            });

    // When
    Patience.value(intake.take(said("anything warm?", Addressing.MENTIONED), null));

    // Then they read a reference and no detail
    Outbound apology = sent().getFirst();
    assertThat(apology.audience()).isEqualTo(new Audience.Only(RecordingChannel.member("ann")));
    assertThat(FallbackText.of(apology.reply()))
        .contains("quote this number")
        .doesNotContain("secret");
  }

  @Test
  void aDeedThatFailsLeavesNothingBehind() {
    // Given a deed that has written something when it fails
    Intake intake =
        floor.intake(
            turn ->
                Answer.doing(
                    tx ->
                        floor
                            .members
                            .openShop(tx, turn.who())
                            .compose(_ -> Future.failedFuture(new IllegalStateException("late")))));

    // When
    Patience.value(intake.take(said("open it", Addressing.MENTIONED), null));

    // Then what it wrote is gone, and the member was told
    assertThat(Patience.value(floor.members.find(RecordingChannel.member("ann"))))
        .hasValueSatisfying(member -> assertThat(member.shopkeeper()).isFalse());
    assertThat(sent()).hasSize(1);
  }

  @Test
  void anEventThatCannotBeClaimedIsToBeDeliveredAgain() {
    // Given a memory of claims that is down
    MapKeyValueStore store = new MapKeyValueStore(floor.clock);
    Intake intake = floor.intake(store, _ -> echo("hello"));
    store.breakDown();

    // When
    Throwable fault = Patience.failure(intake.take(said("anything?", Addressing.MENTIONED), null));

    // Then it must not be acknowledged, and nothing was done
    assertThat(fault).isInstanceOf(UpstreamException.class);
    assertThat(floor.written()).isZero();
  }

  private List<Outbound> sent() {
    return Patience.value(floor.outbox.due(floor.clock.instant(), 10)).stream()
        .map(OutboxRow::message)
        .toList();
  }

  private ChatEvent said(String text, Addressing addressing) {
    return events.said("ann", GROUP, addressing, text);
  }

  private static Answer echo(String text) {
    return Answer.of(Say.toAll(Reply.Text.of(text)));
  }

  private static Answer counting(AtomicInteger effects) {
    return Answer.doing(
        _ -> {
          effects.incrementAndGet();
          return Future.succeededFuture(List.of(Say.toAll(Reply.Text.of("done"))));
        });
  }
}
