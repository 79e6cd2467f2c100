package io.xiaoer.bot.commerce.outbox;

import static io.xiaoer.bot.commerce.sql.Databases.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.xiaoer.bot.commerce.sql.Databases;
import io.xiaoer.channel.ConversationKind;
import io.xiaoer.channel.Outbound;
import io.xiaoer.reply.Reply;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each message belongs to one sender at a time. */
abstract class OutboxClaimsContract extends OnOutbox {

  OutboxClaimsContract(Databases.Kind kind) {
    super(kind);
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
        senders.stream().flatMap(rows -> rows.result().stream()).map(OnOutbox::text).toList();
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
    assertThat(
            await(
                database()
                    .reads()
                    .query(
                        "SELECT COUNT(DISTINCT seq) AS n, MAX(seq) - MIN(seq) + 1 AS span"
                            + " FROM outbox GROUP BY lane")))
        .hasSize(2)
        .allMatch(row -> row.getLong("n") == 30 && row.getLong("span") == 30);
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
}
