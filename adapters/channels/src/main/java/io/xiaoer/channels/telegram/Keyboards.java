package io.xiaoer.channels.telegram;

import io.xiaoer.reply.Action;
import io.xiaoer.reply.Card;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Buttons in rows. Pure. */
final class Keyboards {

  private static final int SHORT = 12;
  private static final int NUMBERS_IN_A_ROW = 5;

  private Keyboards() {}

  static Call.@Nullable Keyboard of(List<Action> actions) {
    List<Call.Button> buttons = actions.stream().flatMap(Keyboards::button).toList();
    boolean allShort = buttons.stream().allMatch(button -> button.text().length() <= SHORT);
    return rows(buttons, allShort ? 2 : 1);
  }

  /** One button for each card, which does what the card's first button does. */
  static Call.@Nullable Keyboard numbers(List<Card> cards) {
    List<Call.Button> buttons =
        IntStream.range(0, cards.size())
            .boxed()
            .flatMap(i -> number(i + 1, cards.get(i)).stream())
            .toList();
    return rows(buttons, NUMBERS_IN_A_ROW);
  }

  /** Telegram refuses a whole message for a button that leads to a private address. */
  static String linksInWords(List<Action> actions) {
    return actions.stream()
        .filter(Action.OpenUrl.class::isInstance)
        .map(Action.OpenUrl.class::cast)
        .filter(link -> !PublicAddress.isPublic(link.url()))
        .map(link -> link.label() + ": " + link.url())
        .collect(Collectors.joining("\n"));
  }

  private static Stream<Call.Button> button(Action action) {
    return switch (action) {
      case Action.OpenUrl(var label, var url) ->
          PublicAddress.isPublic(url)
              ? Stream.of(new Call.Button(label, null, url, null))
              : Stream.empty();
      case Action.Invoke(var label, var code, var emphasis) ->
          Stream.of(new Call.Button(label, code, null, style(emphasis)));
    };
  }

  private static List<Call.Button> number(int number, Card card) {
    return card.actions().stream()
        .filter(Action.Invoke.class::isInstance)
        .map(action -> ((Action.Invoke) action).action())
        .limit(1)
        .map(code -> new Call.Button(Integer.toString(number), code, null, null))
        .toList();
  }

  private static @Nullable String style(Action.Emphasis emphasis) {
    return switch (emphasis) {
      case PRIMARY -> "primary";
      case DANGER -> "danger";
      case NORMAL -> null;
    };
  }

  private static Call.@Nullable Keyboard rows(List<Call.Button> buttons, int width) {
    List<List<Call.Button>> rows =
        IntStream.iterate(0, from -> from < buttons.size(), from -> from + width)
            .mapToObj(from -> buttons.subList(from, Math.min(from + width, buttons.size())))
            .toList();
    return rows.isEmpty() ? null : new Call.Keyboard(rows);
  }
}
