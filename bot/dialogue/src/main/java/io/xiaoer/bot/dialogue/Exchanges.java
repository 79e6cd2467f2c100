package io.xiaoer.bot.dialogue;

import io.vertx.core.Future;
import io.xiaoer.channel.ConversationKey;
import io.xiaoer.channel.MemberKey;
import io.xiaoer.channel.MessageRef;
import io.xiaoer.state.KeyValueStore;
import java.time.Duration;
import java.util.Optional;

/**
 * What each member last said to the clerk in each conversation, for an hour, so that a person who
 * takes over need not ask again. Safe from any thread.
 */
public final class Exchanges {

  private static final Duration LIFE = Duration.ofHours(1);
  private static final int LONGEST = 500;
  private static final String END_OF_REF = "\n";

  private final KeyValueStore store;

  public Exchanges(KeyValueStore store) {
    this.store = store;
  }

  public Future<Void> note(
      ConversationKey conversation, MemberKey member, String words, MessageRef message) {
    String kept = words.length() <= LONGEST ? words : words.substring(0, LONGEST);
    return store.put(key(conversation, member), message.id() + END_OF_REF + kept, LIFE);
  }

  public Future<Optional<Exchange>> last(ConversationKey conversation, MemberKey member) {
    return store.get(key(conversation, member)).map(kept -> kept.map(Exchanges::read));
  }

  private static Exchange read(String kept) {
    int end = kept.indexOf(END_OF_REF);
    return new Exchange(kept.substring(end + 1), new MessageRef(kept.substring(0, end)));
  }

  private static String key(ConversationKey conversation, MemberKey member) {
    return "exchange/" + conversation + "|" + member;
  }
}
