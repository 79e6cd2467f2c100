package io.xiaoer.reply;

import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Any reply as plain text: what a channel without cards shows, and what a screen reader is given.
 * Never blank. Buttons that call back are left out, links are written out.
 */
public final class FallbackText {

  private FallbackText() {}

  public static String of(Reply reply) {
    return switch (reply) {
      case Reply.Text(var text, var actions) -> lines(text, links(actions));
      case Reply.OneCard(var card) -> card(card);
      case Reply.Carousel(var intro, var cards) -> lines(intro, numbered(cards));
    };
  }

  /** A card as lines: title, price, text, facts, links. */
  public static String card(Card card) {
    StringJoiner lines = new StringJoiner("\n").add(card.title());
    if (card.price() != null) {
      lines.add(price(card.price()));
    }
    if (card.text() != null && !card.text().isBlank()) {
      lines.add(card.text());
    }
    card.fields().forEach(field -> lines.add(field.name() + ": " + field.value()));
    return lines(lines.toString(), links(card.actions()));
  }

  /** The price, with the member price behind it where there is one. */
  public static String price(Card.PriceTag tag) {
    return tag.memberPrice() == null ? tag.price() : tag.price() + " · " + tag.memberPrice();
  }

  private static String numbered(List<Card> cards) {
    return IntStream.range(0, cards.size())
        .mapToObj(i -> (i + 1) + ". " + line(cards.get(i)))
        .collect(Collectors.joining("\n"));
  }

  private static String line(Card card) {
    return card.price() == null ? card.title() : card.title() + "  " + price(card.price());
  }

  private static String links(List<Action> actions) {
    return actions.stream()
        .filter(Action.OpenUrl.class::isInstance)
        .map(Action.OpenUrl.class::cast)
        .map(link -> link.label() + ": " + link.url())
        .collect(Collectors.joining("\n"));
  }

  private static String lines(String first, String second) {
    return second.isEmpty() ? first : first.isBlank() ? second : first + "\n" + second;
  }
}
