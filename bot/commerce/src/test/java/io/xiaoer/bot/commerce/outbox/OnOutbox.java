package io.xiaoer.bot.commerce.outbox;

import static io.xiaoer.bot.commerce.sql.Databases.await;

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
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** An outbox on a database, and short words for using it. */
abstract class OnOutbox extends OnDatabase {

  static final ChannelId CHANNEL = new ChannelId("telegram");
  static final Conversation GROUP = conversation("-100", ConversationKind.GROUP);
  static final Conversation OTHER = conversation("-200", ConversationKind.GROUP);
  static final MemberKey BUYER = new MemberKey(CHANNEL, AccountId.MAIN, "7");
  static final Audience EVERYONE = new Audience.Everyone();
  static final Audience ONLY_BUYER = new Audience.Only(BUYER);
  static final Delivery DELIVERED = new Delivery.Delivered(new MessageRef("42"));
  static final Delivery UNREACHABLE = new Delivery.Unreachable(null);
  static final OutboxSettings SETTINGS =
      new OutboxSettings(Duration.ofMinutes(1), 3, Duration.ofSeconds(1));

  final MutableClock clock = MutableClock.atSomeTime();
  final Ids ids = new Ids("m");

  OnOutbox(Databases.Kind kind) {
    super(kind);
  }

  @BeforeEach
  void empty() {
    write(tx -> tx.update("DELETE FROM outbox"));
  }

  List<Outbound> add(String... texts) {
    return write(tx -> outbox().add(tx, Arrays.stream(texts).map(OnOutbox::text).toList()));
  }

  List<OutboxRow> due() {
    return await(outbox().due(clock.instant(), 100));
  }

  void settle(OutboxRow row, Delivery delivery) {
    await(outbox().settle(row.message().id(), delivery, clock.instant()));
  }

  Outbox outbox() {
    return new Outbox(database(), clock, ids, SETTINGS);
  }

  static Draft text(String text) {
    return Draft.of(GROUP, EVERYONE, Reply.Text.of(text));
  }

  static String text(OutboxRow row) {
    return ((Reply.Text) row.message().reply()).text();
  }

  static Delivery deferred(Duration after) {
    return new Delivery.Deferred(FailureKind.UPSTREAM_RATE_LIMITED, after);
  }

  static Conversation conversation(String id, ConversationKind kind) {
    return new Conversation(new ConversationKey(CHANNEL, AccountId.MAIN, id), kind);
  }
}
