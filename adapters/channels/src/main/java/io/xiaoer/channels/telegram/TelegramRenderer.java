package io.xiaoer.channels.telegram;

import io.xiaoer.channel.MessageRef;
import io.xiaoer.channel.Outbound;
import io.xiaoer.reply.Action;
import io.xiaoer.reply.Card;
import io.xiaoer.reply.FallbackText;
import io.xiaoer.reply.Passages;
import io.xiaoer.reply.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns a reply into as few messages as the limits allow: words beside the first picture where they
 * fit, the buttons under the last message. Pure.
 */
final class TelegramRenderer {

  private static final Call.Preview NO_PREVIEW = new Call.Preview(true);

  private TelegramRenderer() {}

  /** The messages, in order; at least one. */
  static List<Part> parts(Outbound message, Address target) {
    boolean elsewhere = !message.conversation().key().conversation().equals(target.id());
    Place place = new Place(target, elsewhere ? null : quote(message.quotes()));
    return switch (message.reply()) {
      case Reply.Text(var text, var actions) ->
          words(place, plain(text, actions), keyboard(actions));
      case Reply.OneCard(var card) ->
          illustrated(place, card.picture(), styled(card), keyboard(card.actions()));
      case Reply.Carousel carousel ->
          illustrated(
              place,
              carousel.cards().getFirst().picture(),
              new Styled(FallbackText.of(carousel), 0),
              Keyboards.numbers(carousel.cards()));
    };
  }

  private static Call.@Nullable Keyboard keyboard(List<Action> actions) {
    return Keyboards.of(actions);
  }

  private static List<Part> illustrated(
      Place place,
      Card.@Nullable Picture picture,
      Styled styled,
      Call.@Nullable Keyboard keyboard) {
    if (picture == null || styled.text().length() > Telegram.LIMITS.captionLength()) {
      return words(place, styled, keyboard);
    }
    Call.SendPhoto photo =
        new Call.SendPhoto(
            place.target().chat(),
            place.target().topic(),
            picture.url(),
            styled.text(),
            styled.entities(),
            place.quote(),
            keyboard);
    return List.of(
        new Part.Picture(photo, words(place, styled.text(), styled.entities(), keyboard)));
  }

  private static List<Part> words(Place place, Styled styled, Call.@Nullable Keyboard keyboard) {
    List<String> passages = Passages.of(styled.text(), Telegram.LIMITS.textLength());
    int last = passages.size() - 1;
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i <= last; i++) {
      parts.add(
          new Part.Words(
              words(
                  i == 0 ? place : place.withoutQuote(),
                  passages.get(i),
                  i == 0 ? styled.within(passages.getFirst()).entities() : null,
                  i == last ? keyboard : null)));
    }
    return List.copyOf(parts);
  }

  private static Call.SendMessage words(
      Place place,
      String text,
      @Nullable List<Call.Entity> entities,
      Call.@Nullable Keyboard keyboard) {
    return new Call.SendMessage(
        place.target().chat(),
        place.target().topic(),
        text,
        entities,
        NO_PREVIEW,
        place.quote(),
        keyboard);
  }

  private static Styled plain(String text, List<Action> actions) {
    return new Styled(joined(Stream.of(text.strip(), Keyboards.linksInWords(actions))), 0);
  }

  private static Styled styled(Card card) {
    String title = card.title().strip();
    Stream<String> head =
        Stream.of(
            title,
            card.price() == null ? "" : FallbackText.price(card.price()),
            card.text() == null ? "" : card.text().strip());
    Stream<String> fields =
        card.fields().stream().map(field -> field.name() + ": " + field.value());
    Stream<String> links = Stream.of(Keyboards.linksInWords(card.actions()));
    return new Styled(
        joined(Stream.of(head, fields, links).flatMap(lines -> lines)), title.length());
  }

  private static String joined(Stream<String> lines) {
    return lines.filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
  }

  private static Call.@Nullable Quote quote(@Nullable MessageRef quotes) {
    return quotes != null && quotes.id().matches("\\d{1,18}")
        ? new Call.Quote(Long.parseLong(quotes.id()), true)
        : null;
  }

  /** Where a message goes and what it answers. */
  private record Place(Address target, Call.@Nullable Quote quote) {
    Place withoutQuote() {
      return new Place(target, null);
    }
  }

  /** A text that begins with so many bold UTF-16 units. */
  private record Styled(String text, int bold) {

    Styled within(String passage) {
      return new Styled(passage, Math.min(bold, passage.length()));
    }

    @Nullable List<Call.Entity> entities() {
      return bold == 0 ? null : List.of(new Call.Entity("bold", 0, bold));
    }
  }
}
