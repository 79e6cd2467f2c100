package io.xiaoer.bot.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaoer.bot.app.story.Expectation;
import io.xiaoer.bot.app.story.Expectation.Eyes;
import io.xiaoer.bot.app.story.Expectation.Piece;
import io.xiaoer.bot.app.story.StoryChannel.Sent;
import io.xiaoer.bot.commerce.order.Order;
import io.xiaoer.bot.commerce.order.OrderLine;
import io.xiaoer.bot.commerce.order.OrderStatus;
import io.xiaoer.channel.Audience;
import io.xiaoer.reply.Action;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Holds what was said and done in a story against what was expected. */
final class StoryJudge {

  private final StoryPlay play;
  private final StoryShop shop;

  StoryJudge(StoryPlay play, StoryShop shop) {
    this.play = play;
    this.shop = shop;
  }

  void judge(Expectation expectation, List<Sent> said) {
    switch (expectation) {
      case Expectation.Sees(var eyes, var pieces) ->
          assertThat(pieces)
              .as("%s", shown(said))
              .allSatisfy(piece -> assertThat(isSeen(piece, eyes, said)).as(piece.text()).isTrue());
      case Expectation.SeesNot(var eyes, var pieces) ->
          assertThat(pieces)
              .as("%s", shown(said))
              .allSatisfy(
                  piece -> assertThat(isSeen(piece, eyes, said)).as(piece.text()).isFalse());
      case Expectation.Silence() -> assertThat(shown(said)).isEmpty();
      case Expectation.Nothing(var eyes) ->
          assertThat(shown(said.stream().filter(sent -> reaches(sent, eyes)).toList())).isEmpty();
      case Expectation.Messages(int count) -> assertThat(said).as(shown(said)).hasSize(count);
      case Expectation.Buttons(boolean present, var labels) -> buttons(present, labels, said);
      case Expectation.Orders(var who, int count) ->
          assertThat(shop.orders(play.key(who))).hasSize(count);
      case Expectation.Newest(var who, var facts) ->
          assertThat(facts(who)).as(shown(said)).containsAll(facts);
      case Expectation.Ticket(var who, var pieces) -> {
        String lines = play.ticket(who).map(shop::lines).orElse("NO TICKET");
        assertThat(pieces)
            .as(lines)
            .allSatisfy(piece -> assertThat(piece.isIn(lines)).as(piece.text()).isTrue());
      }
      case Expectation.NoOrder() ->
          assertThat(play.members()).allMatch(who -> shop.orders(play.key(who)).isEmpty());
    }
  }

  /** Everything that was said, for whoever looks for the reason of a failure. */
  static String shown(List<Sent> said) {
    return said.stream().map(StoryJudge::shown).collect(Collectors.joining("\n"));
  }

  private static String shown(Sent sent) {
    String to =
        switch (sent.message().audience()) {
          case Audience.Everyone() ->
              sent.message().conversation().isGroup() ? "<all> " : "<direct> ";
          case Audience.Only(var member) -> "<only " + member.member() + "> ";
        };
    return to + Manners.text(sent.message().reply()) + " " + labels(sent);
  }

  private static List<String> labels(Sent sent) {
    return Manners.actions(sent.message().reply()).stream().map(Action::label).toList();
  }

  private static void buttons(boolean present, List<String> labels, List<Sent> said) {
    List<String> all = said.stream().flatMap(sent -> labels(sent).stream()).toList();
    if (present) {
      assertThat(all).as(shown(said)).containsAll(labels);
    } else {
      assertThat(all).as(shown(said)).doesNotContainAnyElementsOf(labels);
    }
  }

  private boolean isSeen(Piece piece, Eyes eyes, List<Sent> said) {
    return said.stream()
        .filter(sent -> reaches(sent, eyes))
        .anyMatch(sent -> piece.isIn(Manners.text(sent.message().reply())));
  }

  private boolean reaches(Sent sent, Eyes eyes) {
    boolean everybody = sent.message().audience() instanceof Audience.Everyone;
    boolean group = sent.message().conversation().isGroup();
    return switch (eyes) {
      case Eyes.Anybody() -> true;
      case Eyes.All() -> everybody && group;
      case Eyes.Of(var who) -> play.sees(who, sent);
      case Eyes.Alone(var who) -> play.sees(who, sent) && !(everybody && group);
    };
  }

  private List<String> facts(String who) {
    List<Order> orders = shop.orders(play.key(who));
    if (orders.isEmpty()) {
      return List.of("NONE");
    }
    Order newest =
        orders.stream()
            .filter(order -> order.createdAt().equals(orders.getFirst().createdAt()))
            .min(Comparator.comparing(order -> order.status() == OrderStatus.CANCELLED))
            .orElseThrow();
    int pieces = newest.lines().stream().mapToInt(OrderLine::quantity).sum();
    return List.of(
        newest.status().name(),
        pieces + (pieces == 1 ? " piece" : " pieces"),
        newest.total().amountText(),
        newest.lines().getFirst().title().in("zh-CN"),
        newest.lines().getFirst().sku());
  }
}
