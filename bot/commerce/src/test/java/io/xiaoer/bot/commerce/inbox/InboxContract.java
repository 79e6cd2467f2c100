package io.xiaoer.bot.commerce.inbox;

import static io.xiaoer.bot.commerce.sql.Databases.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.xiaoer.bot.commerce.sql.Databases;
import io.xiaoer.bot.commerce.sql.OnDatabase;
import io.xiaoer.bot.commerce.sql.Tx;
import io.xiaoer.channel.AccountId;
import io.xiaoer.channel.ChannelId;
import io.xiaoer.channel.EventId;
import io.xiaoer.testkit.time.MutableClock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What both databases promise alike. */
abstract class InboxContract extends OnDatabase {

  private final MutableClock clock = MutableClock.atSomeTime();

  InboxContract(Databases.Kind kind) {
    super(kind);
  }

  @BeforeAll
  void makeEffects() {
    write(tx -> tx.update("CREATE TABLE effect (event TEXT)"));
  }

  @Test
  void takesAnEventOnce() {
    // Given
    EventId event = event("once");
    boolean first = write(tx -> inbox().firstTime(tx, event));

    // When
    boolean second = write(tx -> inbox().firstTime(tx, event));

    // Then
    assertThat(first).isTrue();
    assertThat(second).isFalse();
    assertThat(await(inbox().seen(event))).isTrue();
    assertThat(await(inbox().seen(event("never")))).isFalse();
  }

  @Test
  void takesAnEventAgainWhoseEffectWasRolledBack() {
    // Given
    EventId event = event("rolled-back");
    Future<Object> failing =
        database()
            .transact(
                tx ->
                    inbox()
                        .firstTime(tx, event)
                        .compose(first -> Future.failedFuture(new IllegalStateException("no"))));
    assertThatThrownBy(() -> await(failing)).hasMessage("no");

    // When
    boolean again = write(tx -> inbox().firstTime(tx, event));

    // Then
    assertThat(again).isTrue();
  }

  @Test
  void letsOneOfManyDeliveriesAtOnceHaveTheEffect() {
    // Given
    EventId event = event("many");

    // When
    List<Future<Boolean>> deliveries =
        IntStream.range(0, 30).mapToObj(i -> database().transact(tx -> effect(tx, event))).toList();
    await(Future.all(deliveries));

    // Then
    assertThat(deliveries.stream().filter(Future::result)).hasSize(1);
    assertThat(await(database().reads().query("SELECT event FROM effect WHERE event = $1", "many")))
        .hasSize(1);
  }

  @Test
  void keepsChannelsAndAccountsApart() {
    // Given
    write(tx -> inbox().firstTime(tx, event("same")));
    EventId elsewhere = new EventId(new ChannelId("playground"), AccountId.MAIN, "same");

    // When
    boolean first = write(tx -> inbox().firstTime(tx, elsewhere));

    // Then
    assertThat(first).isTrue();
  }

  @Test
  void forgetsOldEventsOnly() {
    // Given
    write(tx -> inbox().firstTime(tx, event("old")));
    clock.advance(Duration.ofDays(30));
    write(tx -> inbox().firstTime(tx, event("young")));

    // When
    await(inbox().forget(clock.instant().minus(Duration.ofDays(1))));

    // Then
    assertThat(await(inbox().seen(event("old")))).isFalse();
    assertThat(await(inbox().seen(event("young")))).isTrue();
  }

  private Future<Boolean> effect(Tx tx, EventId event) {
    return inbox()
        .firstTime(tx, event)
        .compose(
            first ->
                first
                    ? tx.update("INSERT INTO effect (event) VALUES ($1)", event.id()).map(true)
                    : Future.succeededFuture(false));
  }

  private Inbox inbox() {
    return new Inbox(database(), clock);
  }

  private static EventId event(String id) {
    return new EventId(new ChannelId("telegram"), AccountId.MAIN, id);
  }
}
