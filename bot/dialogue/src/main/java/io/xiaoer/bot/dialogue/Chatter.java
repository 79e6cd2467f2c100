package io.xiaoer.bot.dialogue;

import io.vertx.core.Future;
import io.xiaoer.channel.ConversationKey;
import io.xiaoer.channel.MemberKey;
import io.xiaoer.state.KeyValueStore;
import java.time.Duration;
import java.util.Optional;

/**
 * Whether a shopkeeper is talking in a group just now: then what members say is said to them. Kept
 * for a moment in shared short-term memory, without what was said.
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

  /** The clerk answers again: whoever goes on talks with the clerk. */
  public Future<Void> over(ConversationKey group) {
    return store.delete(key(group)).mapEmpty();
  }

  /** The shopkeeper who spoke last, if that was just now. */
  public Future<Optional<MemberKey>> speaker(ConversationKey group) {
    return store.get(key(group)).map(found -> found.map(MemberKey::parse));
  }

  private static String key(ConversationKey group) {
    return "spoke/" + group;
  }
}
