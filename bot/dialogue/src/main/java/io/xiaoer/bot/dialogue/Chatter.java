package io.xiaoer.bot.dialogue;

import io.vertx.core.Future;
import io.xiaoer.channel.ConversationKey;
import io.xiaoer.channel.MemberKey;
import io.xiaoer.state.KeyValueStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What goes on in a group beside the clerk: whether a shopkeeper is talking just now, because then
 * what members say is said to them, and when somebody last said anything that was not for the
 * clerk. Kept for a while in shared short-term memory, without what was said.
 */
public final class Chatter {

  private static final Duration MOMENT = Duration.ofSeconds(90);

  private final KeyValueStore store;

  public Chatter(KeyValueStore store) {
    this.store = store;
  }

  /** A shopkeeper said something, and not to the clerk. */
  public Future<Void> spoke(ConversationKey group, MemberKey shopkeeper) {
    return store.put(key(group), shopkeeper.toString(), MOMENT);
  }

  /** Somebody said something that was not for the clerk. */
  public Future<Void> heard(ConversationKey group, MemberKey member, Instant now) {
    return store.put(heardKey(group), now.toEpochMilli() + " " + member, DialogueState.FRESH);
  }

  /** Whether anybody but this member has said such a thing since then. */
  public Future<Boolean> wentOn(ConversationKey group, MemberKey member, Instant since) {
    return store
        .get(heardKey(group))
        .map(
            found ->
                found.map(text -> text.split(" ", 2)).filter(isLater(member, since)).isPresent());
  }

  private static Predicate<String[]> isLater(MemberKey member, Instant since) {
    return heard ->
        Long.parseLong(heard[0]) > since.toEpochMilli() && !heard[1].equals(member.toString());
  }

  /** The clerk answers again: whoever goes on talks with the clerk. */
  public Future<Void> over(ConversationKey group) {
    return store.delete(key(group)).mapEmpty();
  }

  /** The shopkeeper who spoke last, if that was just now. */
  public Future<Optional<MemberKey>> speaker(ConversationKey group) {
    return store.get(key(group)).map(found -> found.map(MemberKey::parse));
  }

  private static String heardKey(ConversationKey group) {
    return "heard/" + group;
  }

  private static String key(ConversationKey group) {
    return "spoke/" + group;
  }
}
