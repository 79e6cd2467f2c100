package io.xiaoer.bot.commerce.group;

import static io.xiaoer.bot.commerce.sql.Databases.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.xiaoer.bot.commerce.sql.Databases;
import io.xiaoer.bot.commerce.sql.OnDatabase;
import io.xiaoer.channel.AccountId;
import io.xiaoer.channel.ChannelId;
import io.xiaoer.channel.ConversationKey;
import io.xiaoer.channel.MemberKey;
import io.xiaoer.testkit.time.MutableClock;
import org.junit.jupiter.api.Test;

/** What both databases promise alike. */
abstract class GroupSettingsContract extends OnDatabase {

  private static final ChannelId CHANNEL = new ChannelId("playground");
  private static final MemberKey KEEPER = new MemberKey(CHANNEL, AccountId.MAIN, "keeper");

  GroupSettingsContract(Databases.Kind kind) {
    super(kind);
  }

  @Test
  void aGroupIsAsItWasLastTold() {
    // Given
    GroupSettings settings = new GroupSettings(database(), MutableClock.atSomeTime());
    ConversationKey told = new ConversationKey(CHANNEL, AccountId.MAIN, "told");
    ConversationKey other = new ConversationKey(CHANNEL, AccountId.MAIN, "other");
    write(tx -> settings.set(tx, told, Mood.LIVELY, KEEPER));

    // When
    write(tx -> settings.set(tx, told, Mood.QUIET, KEEPER));

    // Then
    assertThat(await(settings.mood(told))).isEqualTo(Mood.QUIET);
    assertThat(await(settings.mood(other))).isEqualTo(Mood.NORMAL);
  }
}
