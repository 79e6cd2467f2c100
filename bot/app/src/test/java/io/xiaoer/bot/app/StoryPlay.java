package io.xiaoer.bot.app;

import io.xiaoer.bot.app.story.Act;
import io.xiaoer.bot.app.story.Story;
import io.xiaoer.bot.app.story.Story.Scene;
import io.xiaoer.bot.app.story.StoryChannel;
import io.xiaoer.bot.app.story.StoryChannel.Sent;
import io.xiaoer.bot.commerce.human.Ticket;
import io.xiaoer.channel.AccountId;
import io.xiaoer.channel.Addressing;
import io.xiaoer.channel.Audience;
import io.xiaoer.channel.ChannelId;
import io.xiaoer.channel.ChatEvent;
import io.xiaoer.channel.Conversation;
import io.xiaoer.channel.ConversationKey;
import io.xiaoer.channel.ConversationKind;
import io.xiaoer.channel.EventId;
import io.xiaoer.channel.MemberKey;
import io.xiaoer.channel.MessageContent;
import io.xiaoer.channel.MessageRef;
import io.xiaoer.channel.Participant;
import io.xiaoer.reply.Action;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One story being acted in a group of its own, by members of its own. */
final class StoryPlay {

  private final Story story;
  private final StoryShop shop;
  private final String name;
  private final StoryChannel channel;
  private final Set<String> members = new LinkedHashSet<>();
  private List<ChatEvent> last = List.of();
  private int events;
  private int seen;

  /**
   * @param name tells this play from all others in the same shop
   */
  StoryPlay(Story story, StoryShop shop, String name) {
    this.story = story;
    this.shop = shop;
    this.name = name;
    this.channel = shop.channel(story.stage());
    this.seen = channel.sent().size();
    story.shut().forEach(who -> channel.close(key(who).toString()));
  }

  /** Acts a scene; gives what was said in answer. */
  List<Sent> act(Scene scene) {
    List<ChatEvent> heard = new ArrayList<>();
    for (Act act : scene.acts()) {
      ChatEvent event = event(act);
      if (event != null) {
        heard.add(event);
      }
    }
    if (!heard.isEmpty()) {
      last = List.copyOf(heard);
      shop.take(heard);
    }
    return fresh();
  }

  Set<String> members() {
    return members;
  }

  MemberKey key(String who) {
    members.add(who);
    return new MemberKey(channel.channel(), AccountId.MAIN, name + "-" + who);
  }

  Conversation group() {
    return conversation(name, ConversationKind.GROUP);
  }

  Conversation direct(String who) {
    return conversation(name + "-dm-" + who, ConversationKind.DIRECT);
  }

  /** Whether the member can see the message. */
  boolean sees(String who, Sent sent) {
    return switch (sent.message().audience()) {
      case Audience.Only(var member) -> member.equals(key(who));
      case Audience.Everyone() ->
          sent.message().conversation().equals(group())
              || sent.message().conversation().equals(direct(who));
    };
  }

  /** What was said to people of this story and not looked at yet. */
  private List<Sent> fresh() {
    List<Sent> all = channel.sent();
    List<Sent> mine = all.subList(seen, all.size()).stream().filter(this::isMine).toList();
    seen = all.size();
    return mine;
  }

  private boolean isMine(Sent sent) {
    String conversation = sent.message().conversation().key().conversation();
    return conversation.equals(name) || conversation.startsWith(name + "-");
  }

  /** What the platform reports of it, or null where it is no event of a platform. */
  private @Nullable ChatEvent event(Act act) {
    return switch (act) {
      case Act.Says(var who, var how, var words) -> said(who, new MessageContent.Text(words), how);
      case Act.Taps taps -> pressed(taps.who(), code(taps), source(taps));
      case Act.Forges(var who, var code) -> pressed(who, code, null);
      case Act.Reports(var who, var what) -> reported(who, what);
      default -> {
        happen(act);
        yield null;
      }
    };
  }

  private void happen(Act act) {
    switch (act) {
      case Act.Again() -> shop.take(last);
      case Act.Later(var by) -> shop.later(by);
      case Act.Costs(var product, var price) -> shop.costs(product, price);
      case Act.Left(var product, int pieces) -> shop.left(product, pieces);
      case Act.Pays(var who) -> shop.pay(key(who));
      case Act.Answers(var who, var words) -> shop.answer(waiting(who), words);
      case Act.Closes(var who) -> shop.close(waiting(who));
      case Act.Says _, Act.Taps _, Act.Forges _, Act.Reports _ ->
          throw new AssertionError("an event: " + act);
    }
  }

  /** The member's open ticket, in the group or else in the direct chat. */
  Optional<Ticket> ticket(String who) {
    return shop.ticket(group().key(), key(who)).or(() -> shop.ticket(direct(who).key(), key(who)));
  }

  private Ticket waiting(String who) {
    return ticket(who).orElseThrow(() -> new AssertionError(who + " does not wait for a person"));
  }

  private ChatEvent said(String who, MessageContent content, Addressing how) {
    boolean direct = how == Addressing.DIRECT;
    MessageRef quoted = how == Addressing.REPLIED ? newest(who).ref() : null;
    return new ChatEvent.Said(
        id(),
        direct ? direct(who) : group(),
        shop.clock().instant(),
        participant(who),
        new MessageRef("said-" + events),
        content,
        how,
        quoted);
  }

  private ChatEvent pressed(String who, String code, @Nullable Sent source) {
    return new ChatEvent.Pressed(
        id(),
        source == null ? group() : source.message().conversation(),
        shop.clock().instant(),
        participant(who),
        code,
        source == null ? null : source.ref(),
        null);
  }

  private ChatEvent reported(String who, Act.Report what) {
    return switch (what) {
      case OPENS_THE_CHAT -> {
        channel.open(key(who).toString());
        yield new ChatEvent.Opened(id(), direct(who), shop.clock().instant(), participant(who), "");
      }
      case ADDS_THE_CLERK ->
          new ChatEvent.Opened(id(), group(), shop.clock().instant(), participant(who), "");
      case SENDS_A_PICTURE ->
          said(who, new MessageContent.Image("file-" + events, ""), Addressing.MENTIONED);
      case SENDS_A_STICKER ->
          said(who, new MessageContent.Unsupported("sticker"), Addressing.AMBIENT);
      case TAKES_IT_BACK ->
          new ChatEvent.Retracted(
              id(), group(), shop.clock().instant(), new MessageRef("said-" + events));
    };
  }

  private String code(Act.Taps taps) {
    return invokes(taps, source(taps)).get(taps.which() - 1).action();
  }

  private Sent source(Act.Taps taps) {
    List<Sent> carrying =
        channel.sent().reversed().stream()
            .filter(this::isMine)
            .filter(sent -> sees(taps.who(), sent))
            .filter(sent -> invokes(taps, sent).size() >= taps.which())
            .toList();
    if (carrying.size() <= taps.back()) {
      throw new AssertionError("no button for " + taps.who() + ": " + taps.label());
    }
    return carrying.get(taps.back());
  }

  private static List<Action.Invoke> invokes(Act.Taps taps, Sent sent) {
    return Manners.actions(sent.message().reply()).stream()
        .filter(Action.Invoke.class::isInstance)
        .map(Action.Invoke.class::cast)
        .filter(button -> button.label().equals(taps.label()))
        .toList();
  }

  private Sent newest(String who) {
    return channel.sent().reversed().stream()
        .filter(this::isMine)
        .filter(sent -> sees(who, sent))
        .findFirst()
        .orElseThrow(() -> new AssertionError("nothing to reply to for " + who));
  }

  private Participant participant(String who) {
    String language = story.languages().getOrDefault(who, story.language());
    return new Participant(
        key(who), who, language.isEmpty() ? null : language, story.owners().contains(who));
  }

  private EventId id() {
    return new EventId(channel.channel(), AccountId.MAIN, name + "-" + ++events);
  }

  private Conversation conversation(String id, ConversationKind kind) {
    ChannelId on = channel.channel();
    return new Conversation(new ConversationKey(on, AccountId.MAIN, id), kind);
  }
}
