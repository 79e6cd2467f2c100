package io.xiaoer.bot.commerce.outbox;

import static io.xiaoer.bot.commerce.sql.Databases.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.xiaoer.bot.commerce.sql.Databases;
import io.xiaoer.channel.Delivery;
import io.xiaoer.channel.MessageRef;
import io.xiaoer.channel.Outbound;
import io.xiaoer.failure.FailureKind;
import io.xiaoer.reply.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What becomes of a message, in which order. */
abstract class OutboxContract extends OnOutbox {

  OutboxContract(Databases.Kind kind) {
    super(kind);
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
    assertThat(due).extracting(OnOutbox::text).containsOnly("one", "aside", "elsewhere");
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
    assertThat(due()).extracting(OnOutbox::text).containsExactly("two");
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
    assertThat(due()).extracting(OnOutbox::text).containsExactly("open");
  }
}
