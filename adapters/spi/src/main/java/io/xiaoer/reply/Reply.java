package io.xiaoer.reply;

import java.util.List;

/**
 * What to say, in the reader's language and free of any platform. Closed on purpose: a new kind
 * must break every renderer at compile time.
 */
public sealed interface Reply {

  /** Words, perhaps with buttons below. Line breaks are meant. */
  record Text(String text, List<Action> actions) implements Reply {
    public Text {
      if (text.isBlank()) {
        throw new IllegalArgumentException("a text must say something");
      }
      actions = List.copyOf(actions);
    }

    public static Text of(String text) {
      return new Text(text, List.of());
    }
  }

  /** One card. */
  record OneCard(Card card) implements Reply {}

  /**
   * Several cards to choose from, best first, with words before them. Members refer to the cards by
   * their number, from 1.
   */
  record Carousel(String intro, List<Card> cards) implements Reply {
    public Carousel {
      cards = List.copyOf(cards);
      if (cards.isEmpty() || cards.size() > 10) {
        throw new IllegalArgumentException("a carousel has 1 to 10 cards");
      }
    }
  }
}
