package io.xiaoer.bot.deliver;

import io.vertx.core.Future;
import io.xiaoer.bot.commerce.member.Member;
import io.xiaoer.bot.commerce.member.Members;
import io.xiaoer.bot.commerce.outbox.Draft;
import io.xiaoer.bot.commerce.outbox.Outbox;
import io.xiaoer.bot.commerce.sql.Database;
import io.xiaoer.bot.text.TextCatalog;
import io.xiaoer.bot.text.Texts;
import io.xiaoer.channel.Audience;
import io.xiaoer.channel.Conversation;
import io.xiaoer.channel.MemberKey;
import io.xiaoer.reply.Action;
import io.xiaoer.reply.Reply;
import io.xiaoer.state.KeyValueStore;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks a member, in the group and once an hour at the most, to open the direct chat, because a
 * private message waits for them there. Says nothing of what waits.
 */
public final class OpeningNotice {

  private static final Duration ONCE_IN = Duration.ofHours(1);

  private final Database database;
  private final Outbox outbox;
  private final Members members;
  private final KeyValueStore store;
  private final TextCatalog texts;

  public OpeningNotice(
      Database database, Outbox outbox, Members members, KeyValueStore store, TextCatalog texts) {
    this.database = database;
    this.outbox = outbox;
    this.members = members;
    this.store = store;
    this.texts = texts;
  }

  /**
   * @param openingUrl a link that opens the direct chat, or null where they must find it themselves
   */
  Future<Void> ask(Conversation group, MemberKey member, @Nullable String openingUrl) {
    if (!group.isGroup()) {
      return Future.succeededFuture();
    }
    return store
        .putIfAbsent("opening/" + group.key() + "|" + member, "asked", ONCE_IN)
        .compose(
            first ->
                first
                    ? members
                        .find(member)
                        .compose(who -> write(group, who.orElse(null), openingUrl))
                    : Future.succeededFuture());
  }

  private Future<Void> write(
      Conversation group, @Nullable Member who, @Nullable String openingUrl) {
    if (who == null) {
      return Future.succeededFuture();
    }
    Draft draft = new Draft(group, new Audience.Everyone(), words(who, openingUrl), null, null);
    return database.transact(tx -> outbox.add(tx, List.of(draft))).mapEmpty();
  }

  private Reply words(Member who, @Nullable String openingUrl) {
    Texts words = texts.in(who.language());
    return openingUrl == null
        ? Reply.Text.of(words.say("private.find", "name", who.name()))
        : new Reply.Text(
            words.say("private.open", "name", who.name()),
            List.of(new Action.OpenUrl(words.say("button.sayHi"), openingUrl)));
  }
}
