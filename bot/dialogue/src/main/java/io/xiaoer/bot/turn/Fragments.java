package io.xiaoer.bot.turn;

import io.xiaoer.channel.Addressing;
import io.xiaoer.channel.ChatEvent;
import io.xiaoer.channel.MessageContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Which messages may be parts of a longer one. Pure. */
final class Fragments {

  private static final int LONGEST = 20;
  private static final Pattern ENDED = Pattern.compile("[.。!！?？~～…]\\s*$");

  private Fragments() {}

  /** Whether it is short enough to belong to what was said just before or comes right after. */
  static boolean isShort(ChatEvent event) {
    return event instanceof ChatEvent.Said said
        && said.content() instanceof MessageContent.Text(var words)
        && said.addressing() != Addressing.COMMANDED
        && words.codePointCount(0, words.length()) <= LONGEST;
  }

  /** Whether more may come: it is short, and no sign says that it ends here. */
  static boolean isOpen(ChatEvent event) {
    return isShort(event)
        && event instanceof ChatEvent.Said said
        && !ENDED.matcher(Inbound.text(said)).find();
  }

  /** Whether the second goes on with what the first began. */
  static boolean goOn(ChatEvent.Said first, ChatEvent.Said second) {
    return second.repliesTo() == null || Objects.equals(second.repliesTo(), first.repliesTo());
  }

  /** The events in their order, those together that may become one turn. */
  static List<List<ChatEvent>> runs(List<ChatEvent> events) {
    List<List<ChatEvent>> runs = new ArrayList<>();
    for (ChatEvent event : events) {
      if (!runs.isEmpty() && follows(runs.getLast().getLast(), event)) {
        runs.getLast().add(event);
      } else {
        runs.add(new ArrayList<>(List.of(event)));
      }
    }
    return runs;
  }

  private static boolean follows(ChatEvent before, ChatEvent event) {
    return isOpen(before)
        && isShort(event)
        && before instanceof ChatEvent.Said first
        && event instanceof ChatEvent.Said second
        && first.conversation().equals(second.conversation())
        && first.sender().key().equals(second.sender().key());
  }
}
