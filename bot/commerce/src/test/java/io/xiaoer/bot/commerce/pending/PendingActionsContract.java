package io.xiaoer.bot.commerce.pending;

import static io.xiaoer.bot.commerce.sql.Databases.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.xiaoer.bot.commerce.pending.PendingActions.Wanted;
import io.xiaoer.bot.commerce.sql.Databases;
import io.xiaoer.bot.commerce.sql.OnDatabase;
import io.xiaoer.channel.AccountId;
import io.xiaoer.channel.ChannelId;
import io.xiaoer.channel.ConversationKey;
import io.xiaoer.channel.MemberKey;
import io.xiaoer.testkit.time.MutableClock;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What both databases promise alike. */
abstract class PendingActionsContract extends OnDatabase {

  private static final ChannelId CHANNEL = new ChannelId("playground");
  private static final ConversationKey GROUP =
      new ConversationKey(CHANNEL, AccountId.MAIN, "group");

  private final MutableClock clock = MutableClock.atSomeTime();

  PendingActionsContract(Databases.Kind kind) {
    super(kind);
  }

  @Test
  void oneOfManyYesesGetsThrough() {
    // Given
    MemberKey ann = key("ann-agrees");
    PendingAction action = added(ann, "cancel_order");

    // When
    List<Future<YesOutcome>> yeses =
        IntStream.range(0, 4)
            .mapToObj(_ -> database().transact(tx -> actions().yes(tx, action.id(), ann)))
            .toList();

    // Then
    assertThat(yeses.stream().map(Databases::await))
        .containsOnlyOnce(new YesOutcome.Go(action))
        .contains(new YesOutcome.Gone());
    assertThat(await(actions().open(ann, GROUP))).isEmpty();
  }

  @Test
  void nobodyElseCanSayYes() {
    // Given
    MemberKey ann = key("ann-owns");
    PendingAction action = added(ann, "cancel_order");

    // When
    YesOutcome outcome = write(tx -> actions().yes(tx, action.id(), key("bob")));

    // Then
    assertThat(outcome).isEqualTo(new YesOutcome.NotYours());
    assertThat(await(actions().open(ann, GROUP))).contains(action);
  }

  @Test
  void aYesComesInTimeOrNotAtAll() {
    // Given
    MemberKey ann = key("ann-sleeps");
    PendingAction action = added(ann, "clear_cart");

    // When
    clock.advance(PendingActions.LIFE);
    YesOutcome outcome = write(tx -> actions().yes(tx, action.id(), ann));

    // Then
    assertThat(outcome).isEqualTo(new YesOutcome.Gone());
    assertThat(await(actions().open(ann, GROUP))).isEmpty();
    assertThat(await(actions().forget(clock.instant().plusMillis(1)))).isPositive();
  }

  @Test
  void whatWasWithdrawnIsGone() {
    // Given
    MemberKey ann = key("ann-refuses");
    PendingAction action = added(ann, "clear_cart");
    write(tx -> actions().no(tx, action.id(), ann));

    // When
    YesOutcome outcome = write(tx -> actions().yes(tx, action.id(), ann));

    // Then
    assertThat(outcome).isEqualTo(new YesOutcome.Gone());
  }

  private PendingAction added(MemberKey member, String kind) {
    return write(tx -> actions().add(tx, member, GROUP, new Wanted(kind, "subject")));
  }

  private PendingActions actions() {
    return new PendingActions(database(), clock, () -> UUID.randomUUID().toString());
  }

  private static MemberKey key(String member) {
    return new MemberKey(CHANNEL, AccountId.MAIN, member);
  }
}
