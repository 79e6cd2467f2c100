package io.xiaoer.bot.commerce.outbox;

import static io.xiaoer.bot.commerce.sql.Databases.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.xiaoer.bot.commerce.sql.Databases;
import io.xiaoer.channel.AccountId;
import io.xiaoer.channel.Conversation;
import io.xiaoer.channel.ConversationKind;
import io.xiaoer.channel.Delivery;
import io.xiaoer.channel.MemberKey;
import io.xiaoer.channel.MessageRef;
import io.xiaoer.reply.Reply;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Messages wait for members who cannot be reached yet. */
abstract class OutboxReachContract extends OnOutbox {

  OutboxReachContract(Databases.Kind kind) {
    super(kind);
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
    assertThat(due()).extracting(OnOutbox::text).containsExactly("link");
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
  void whatWasSentCanBeQuotedByWhoeverMayReadIt() {
    // Given a message to all and one for the buyer alone, both sent
    write(tx -> outbox().add(tx, List.of(Draft.of(GROUP, EVERYONE, Reply.Text.of("a card")))));
    settle(due().getFirst(), new Delivery.Delivered(new MessageRef("m-1")));
    write(tx -> outbox().add(tx, List.of(Draft.of(GROUP, ONLY_BUYER, Reply.Text.of("a link")))));
    settle(due().getFirst(), new Delivery.Delivered(new MessageRef("m-2")));
    MemberKey other = new MemberKey(BUYER.channel(), BUYER.account(), "somebody-else");

    // When
    var open = await(outbox().said(GROUP.key(), new MessageRef("m-1"), other));
    var own = await(outbox().said(GROUP.key(), new MessageRef("m-2"), BUYER));
    var foreign = await(outbox().said(GROUP.key(), new MessageRef("m-2"), other));
    var unknown = await(outbox().said(GROUP.key(), new MessageRef("m-3"), BUYER));

    // Then
    assertThat(open).contains(Reply.Text.of("a card"));
    assertThat(own).contains(Reply.Text.of("a link"));
    assertThat(foreign).isEmpty();
    assertThat(unknown).isEmpty();
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
}
