package io.xiaoer.bot.web.chat;

import io.xiaoer.bot.text.Texts;
import io.xiaoer.channel.HostedRooms.RoomMessage;
import io.xiaoer.reply.Action;
import io.xiaoer.reply.Card;
import io.xiaoer.reply.FallbackText;
import io.xiaoer.reply.Reply;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A message on the page.
 *
 * @param room the key of its room
 * @param author the name to show, the clerk's included
 * @param role what the author is, or empty
 * @param at ISO 8601, for the browser to put into its own time zone
 * @param moment the same for people, in the shop's time zone
 * @param text words before the cards, or empty
 * @param plain all of it as words, for quoting
 */
public record MessageView(
    String id,
    String room,
    String author,
    String role,
    boolean clerk,
    boolean mine,
    boolean onlyYou,
    String at,
    String moment,
    String text,
    String plain,
    List<CardView> cards,
    List<ButtonView> buttons) {

  private static final int QUOTE = 60;

  static MessageView of(RoomMessage message, Room room, Texts texts) {
    boolean clerk = message.author() == null;
    Reply content = message.content();
    return new MessageView(
        message.id(),
        room.key(),
        clerk ? texts.say("clerk.name") : String.valueOf(message.author()),
        clerk || message.persona() == null ? "" : texts.say("persona." + message.persona()),
        clerk,
        message.mine(),
        message.onlyYou(),
        message.at().toString(),
        texts.moment(message.at()),
        words(content),
        quote(FallbackText.of(content)),
        cards(content),
        buttons(content));
  }

  public String initial() {
    return People.initial(author);
  }

  /** Another text wherever the message would look different. */
  public String version() {
    return Integer.toHexString(hashCode());
  }

  public int hue() {
    return People.hue(author);
  }

  private static String words(Reply content) {
    return switch (content) {
      case Reply.Text(var text, _) -> text;
      case Reply.OneCard _ -> "";
      case Reply.Carousel(var intro, _) -> intro;
    };
  }

  private static List<CardView> cards(Reply content) {
    return switch (content) {
      case Reply.Text _ -> List.of();
      case Reply.OneCard(var card) -> List.of(CardView.of(card, 0, 1));
      case Reply.Carousel(_, var cards) -> numbered(cards);
    };
  }

  private static List<CardView> numbered(List<Card> cards) {
    return IntStream.range(0, cards.size())
        .mapToObj(i -> CardView.of(cards.get(i), i + 1, cards.size()))
        .toList();
  }

  private static List<ButtonView> buttons(Reply content) {
    List<Action> actions = content instanceof Reply.Text(_, var all) ? all : List.of();
    return actions.stream().map(ButtonView::of).toList();
  }

  private static String quote(String text) {
    String line = text.lines().findFirst().orElse("");
    int points = line.codePointCount(0, line.length());
    return points <= QUOTE ? line : line.substring(0, line.offsetByCodePoints(0, QUOTE)) + "…";
  }
}
