package io.xiaoer.bot.commerce.member;

import static io.xiaoer.bot.commerce.sql.Databases.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.xiaoer.bot.commerce.sql.Databases;
import io.xiaoer.bot.commerce.sql.OnDatabase;
import io.xiaoer.channel.AccountId;
import io.xiaoer.channel.ChannelId;
import io.xiaoer.channel.MemberKey;
import io.xiaoer.channel.Participant;
import io.xiaoer.testkit.time.MutableClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What both databases promise alike. */
abstract class MembersContract extends OnDatabase {

  MembersContract(Databases.Kind kind) {
    super(kind);
  }

  @Test
  void registersWhomItMeets() {
    // Given
    MemberKey key = key("小芳");

    // When
    Member met = write(tx -> members().meet(tx, participant(key, "小芳 🌸", false), "zh-CN"));

    // Then
    assertThat(met).isEqualTo(new Member(key, "小芳 🌸", "zh-CN", false));
    assertThat(await(members().find(key))).contains(met);
    assertThat(await(members().find(key("stranger")))).isEmpty();
  }

  @Test
  void keepsTheNameThatIsNotToldAndTakesTheLanguageSpokenLast() {
    // Given
    MemberKey key = key("bilingual");
    write(tx -> members().meet(tx, participant(key, "Ann", false), "zh-CN"));

    // When
    Member met = write(tx -> members().meet(tx, participant(key, null, false), "en"));

    // Then
    assertThat(met).isEqualTo(new Member(key, "Ann", "en", false));
  }

  @Test
  void makesTheOwnerOfAGroupAShopkeeperForGood() {
    // Given
    MemberKey key = key("owner");
    write(tx -> members().meet(tx, participant(key, "Bo", true), "en"));

    // When
    Member elsewhere = write(tx -> members().meet(tx, participant(key, "Bo", false), "en"));

    // Then
    assertThat(elsewhere.shopkeeper()).isTrue();
  }

  @Test
  void opensAShopAlsoForSomebodyNeverMet() {
    // Given
    MemberKey known = key("known");
    write(tx -> members().meet(tx, participant(known, "Chen", false), "zh-CN"));

    // When
    Member opened = write(tx -> members().openShop(tx, known));
    Member stranger = write(tx -> members().openShop(tx, key("new")));

    // Then
    assertThat(opened).isEqualTo(new Member(known, "Chen", "zh-CN", true));
    assertThat(stranger.shopkeeper()).isTrue();
  }

  @Test
  void printsNoName() {
    assertThat(new Member(key("x"), "Secret Name", "en", false).toString())
        .doesNotContain("Secret");
  }

  private Members members() {
    return new Members(database(), MutableClock.atSomeTime());
  }

  private static MemberKey key(String id) {
    return new MemberKey(new ChannelId("telegram"), AccountId.MAIN, id);
  }

  private static Participant participant(MemberKey key, @Nullable String name, boolean owner) {
    return new Participant(key, name, null, owner);
  }
}
