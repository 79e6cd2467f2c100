package io.xiaoer.channel;

import io.xiaoer.reply.Reply;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A channel whose rooms live in this process, so that the page at {@code /} can show them. A {@link
 * ChannelAdapter} that is its own platform implements this too.
 *
 * <p>A visitor is known by an unguessable, signed token that only their browser holds; it survives
 * a restart. Safe from any thread.
 */
public interface HostedRooms {

  /**
   * Makes a visitor. Names are 1 to 24 visible characters; a name in use in the group gets a
   * number.
   */
  Visitor join(Persona persona, String name, String language);

  /** The visitor of a token; empty where it was not made by us. */
  Optional<Visitor> visitor(String token);

  /** The rooms of a visitor: the group, and the direct chat with the clerk. */
  List<Conversation> rooms(Visitor visitor);

  /** The newest messages that this visitor may see there, oldest first. */
  List<RoomMessage> history(Visitor visitor, ConversationKey room);

  /**
   * Passes on every later message of all rooms of the visitor that they may see, on any thread. A
   * message with an id already passed on replaces the earlier one.
   */
  Subscription subscribe(Visitor visitor, Consumer<RoomMessage> listener);

  /** The member as seen on the page. */
  enum Persona {
    MEMBER,
    SHOPKEEPER,
    BUYER,
    GUEST
  }

  /** Somebody at the page. The token is theirs alone. */
  record Visitor(String token, MemberKey member, Persona persona, String name, String language) {
    @Override
    public String toString() {
      return "Visitor[" + member + "]";
    }
  }

  /**
   * A message as shown on the page.
   *
   * @param author null for the clerk
   * @param mine whether the visitor themselves wrote it
   * @param onlyYou whether nobody else sees it
   */
  record RoomMessage(
      String id,
      ConversationKey room,
      @Nullable String author,
      @Nullable Persona persona,
      boolean mine,
      boolean onlyYou,
      Instant at,
      Reply content) {}

  /** Ends a subscription. Idempotent. */
  @FunctionalInterface
  interface Subscription {
    void cancel();
  }
}
