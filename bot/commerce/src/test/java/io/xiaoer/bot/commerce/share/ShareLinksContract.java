package io.xiaoer.bot.commerce.share;

import static io.xiaoer.bot.commerce.sql.Databases.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xiaoer.bot.commerce.catalog.Products;
import io.xiaoer.bot.commerce.member.Members;
import io.xiaoer.bot.commerce.sql.Databases;
import io.xiaoer.bot.commerce.sql.Ids;
import io.xiaoer.bot.commerce.sql.OnDatabase;
import io.xiaoer.channel.AccountId;
import io.xiaoer.channel.ChannelId;
import io.xiaoer.channel.ConversationKey;
import io.xiaoer.channel.MemberKey;
import io.xiaoer.failure.InternalException;
import io.xiaoer.money.Money;
import io.xiaoer.testkit.time.MutableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What both databases promise alike. */
abstract class ShareLinksContract extends OnDatabase {

  private static final ChannelId CHANNEL = new ChannelId("telegram");
  private static final MemberKey SHARER = new MemberKey(CHANNEL, AccountId.MAIN, "7/七");
  private static final ConversationKey GROUP =
      new ConversationKey(CHANNEL, AccountId.MAIN, "-100 %1");

  private final MutableClock clock = MutableClock.atSomeTime();
  private final Ids codes = new Ids("code");

  ShareLinksContract(Databases.Kind kind) {
    super(kind);
  }

  @Test
  void knowsWhoSharedLastInAConversation() {
    // Given
    MemberKey other = new MemberKey(CHANNEL, AccountId.MAIN, "8");
    ConversationKey place = new ConversationKey(CHANNEL, AccountId.MAIN, "place");
    write(tx -> new Members(database(), clock).openShop(tx, SHARER));
    write(tx -> new Members(database(), clock).openShop(tx, other));
    write(tx -> links().create(tx, SHARER, place, Products.plain("sun", "99.00", 3)));
    clock.advance(Duration.ofSeconds(1));

    // When
    write(tx -> links().create(tx, other, place, Products.plain("sun", "99.00", 3)));

    // Then
    assertThat(await(links().lastSharer(place))).contains(other);
    assertThat(await(links().lastSharer(new ConversationKey(CHANNEL, AccountId.MAIN, "nowhere"))))
        .isEmpty();
  }

  @Test
  void remembersWhoSharedWhatWhereAtWhichPrice() {
    // Given
    write(tx -> new Members(database(), clock).openShop(tx, SHARER));

    // When
    ShareLink link =
        write(tx -> links().create(tx, SHARER, GROUP, Products.plain("sun", "99.00", 3)));

    // Then
    assertThat(await(links().find(link.code()))).contains(link);
    assertThat(link.shownPrice()).isEqualTo(Money.parse("99.00", "CNY"));
    assertThat(link.sharer()).isEqualTo(SHARER);
    assertThat(link.where()).isEqualTo(GROUP);
    assertThat(await(links().find("unknown"))).isEmpty();
  }

  @Test
  void refusesASharerWhomNobodyMet() {
    // Given
    MemberKey stranger = new MemberKey(CHANNEL, AccountId.MAIN, "stranger");

    // When
    var creation =
        database()
            .transact(tx -> links().create(tx, stranger, GROUP, Products.plain("sun", "99.00", 3)));

    // Then
    assertThatThrownBy(() -> await(creation)).isInstanceOf(InternalException.class);
  }

  private ShareLinks links() {
    return new ShareLinks(database(), clock, codes);
  }
}
