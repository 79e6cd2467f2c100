package io.xiaoer.bot.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaoer.bot.commerce.order.OrderNumber;
import io.xiaoer.channel.Audience;
import io.xiaoer.channel.Outbound;
import io.xiaoer.reply.Action;
import io.xiaoer.reply.Card;
import io.xiaoer.reply.FallbackText;
import io.xiaoer.reply.Reply;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What holds for every message of every story, whatever it is about: it is short, whole, without
 * the words of machines, and what everybody reads holds nothing of anybody's own.
 */
final class Manners {

  private static final int LONGEST = 2_000;
  private static final Pattern MACHINE =
      Pattern.compile(
          "Exception|io\\.xiaoer|java\\.|\\bnull\\b|\\{[a-z]+[,}]|(?i:stack ?trace)|出了点问题"
              + "|something went wrong|店里现在有点慢|a bit slow right now");
  private static final Pattern HIDDEN =
      Pattern.compile("[\\p{Cc}&&[^\\n]]|[\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");
  private static final Pattern NUMBER = Pattern.compile("X[0-9A-Z]{11}");
  private static final Pattern PRIVATE = Pattern.compile("/o/[A-Za-z0-9_-]{22}|1[3-9]\\d{9}");

  private Manners() {}

  static void check(Outbound message) {
    String text = text(message.reply());
    assertThat(text).as("short").hasSizeLessThan(LONGEST);
    assertThat(text).as("no words of machines").doesNotContainPattern(MACHINE);
    assertThat(text).as("nothing hidden").doesNotContainPattern(HIDDEN);
    assertThat(text.codePoints().filter(Manners::isMark).count()).as("no heaps").isLessThan(50);
    if (message.conversation().isGroup() && message.audience() instanceof Audience.Everyone) {
      String all = text + links(message.reply());
      assertThat(all).as("nothing private to everybody").doesNotContainPattern(PRIVATE);
      assertThat(NUMBER.matcher(all).results().map(MatchResult::group))
          .as("no order number to everybody")
          .noneMatch(number -> OrderNumber.parse(number).isPresent());
    }
  }

  /** All words of a reply but those on its buttons. */
  static String text(Reply reply) {
    return switch (reply) {
      case Reply.Text(var text, _) -> text;
      case Reply.OneCard(var card) -> words(card);
      case Reply.Carousel(var intro, var cards) ->
          Stream.concat(Stream.of(intro), cards.stream().map(Manners::words))
              .collect(Collectors.joining("\n"));
    };
  }

  static List<Action> actions(Reply reply) {
    return switch (reply) {
      case Reply.Text(_, var actions) -> actions;
      case Reply.OneCard(var card) -> card.actions();
      case Reply.Carousel(_, var cards) ->
          cards.stream().flatMap(card -> card.actions().stream()).toList();
    };
  }

  private static String words(Card card) {
    return FallbackText.card(
        new Card(card.title(), card.text(), null, card.price(), card.fields(), List.of()));
  }

  private static String links(Reply reply) {
    return actions(reply).stream()
        .filter(Action.OpenUrl.class::isInstance)
        .map(action -> ((Action.OpenUrl) action).url())
        .collect(Collectors.joining("\n", "\n", ""));
  }

  private static boolean isMark(int character) {
    return Character.getType(character) == Character.NON_SPACING_MARK;
  }
}
