package io.xiaoer.testkit.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaoer.channel.ChannelLimits;
import io.xiaoer.reply.Action;
import io.xiaoer.reply.Card;
import io.xiaoer.reply.FallbackText;
import io.xiaoer.reply.Reply;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A reply beside what people were shown of it. */
final class ShownReply {

  private final Reply reply;
  private final List<Shown> shown;

  ShownReply(Reply reply, List<Shown> shown) {
    this.reply = reply;
    this.shown = shown;
  }

  void check(ChannelLimits limits) {
    shown.forEach(message -> insideLimits(message, limits));
    nothingLost();
    everyInvokeIsThere();
  }

  private static void insideLimits(Shown message, ChannelLimits limits) {
    assertThat(message.text().length())
        .isLessThanOrEqualTo(message.caption() ? limits.captionLength() : limits.textLength());
    assertThat(new String(message.text().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
        .as("whole characters")
        .isEqualTo(message.text());
    assertThat(message.buttons()).hasSizeLessThanOrEqualTo(limits.buttonsPerMessage());
    assertThat(actions(message))
        .allMatch(
            action -> action.getBytes(StandardCharsets.UTF_8).length <= limits.actionLength());
  }

  /** Splitting may change white space, nothing else. */
  private void nothingLost() {
    String all = shown.stream().map(Shown::text).collect(Collectors.joining());
    assertThat(pieces()).allSatisfy(piece -> assertThat(squeezed(all)).contains(squeezed(piece)));
  }

  private void everyInvokeIsThere() {
    List<String> seen = shown.stream().flatMap(ShownReply::actions).toList();
    assertThat(seen).containsAll(actionsOf(reply));
  }

  private Stream<String> pieces() {
    return switch (reply) {
      case Reply.Text(var text, _) -> Stream.of(text);
      case Reply.OneCard(var card) -> Stream.concat(line(card), details(card));
      case Reply.Carousel(var intro, var cards) ->
          Stream.concat(Stream.of(intro), cards.stream().flatMap(ShownReply::line));
    };
  }

  private static Stream<String> line(Card card) {
    return card.price() == null
        ? Stream.of(card.title())
        : Stream.of(card.title(), FallbackText.price(card.price()));
  }

  private static Stream<String> details(Card card) {
    Stream<String> facts = card.fields().stream().map(Card.Field::value);
    return card.text() == null ? facts : Stream.concat(Stream.of(card.text()), facts);
  }

  private static List<String> actionsOf(Reply reply) {
    return switch (reply) {
      case Reply.Text(_, var actions) -> invokes(actions).toList();
      case Reply.OneCard(var card) -> invokes(card.actions()).toList();
      case Reply.Carousel(_, var cards) ->
          cards.stream().flatMap(card -> invokes(card.actions()).limit(1)).toList();
    };
  }

  private static Stream<String> invokes(List<Action> actions) {
    return actions.stream()
        .filter(Action.Invoke.class::isInstance)
        .map(action -> ((Action.Invoke) action).action());
  }

  private static Stream<String> actions(Shown message) {
    return message.buttons().stream().map(Shown.Button::action).filter(Objects::nonNull);
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s+", "");
  }
}
