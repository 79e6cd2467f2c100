package io.xiaoer.bot.text;

import io.xiaoer.bot.commerce.order.Order;
import io.xiaoer.bot.commerce.order.OrderLine;
import io.xiaoer.bot.commerce.order.Proposal;
import io.xiaoer.money.Money;
import io.xiaoer.reply.Action;
import io.xiaoer.reply.Card;
import io.xiaoer.reply.Reply;
import io.xiaoer.shop.LocalText;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Proposals and orders in words. Pure. */
public final class OrderTexts {

  private final String publicUrl;

  public OrderTexts(String publicUrl) {
    this.publicUrl = publicUrl;
  }

  /**
   * A proposal as a card.
   *
   * @param left pieces left by sku; a sku that is absent is not mentioned
   */
  public Card proposal(
      Proposal proposal, String buyer, Map<String, Integer> left, ProposalView view) {
    Texts texts = view.texts();
    List<Card.Field> fields = new ArrayList<>();
    for (OrderLine line : proposal.lines()) {
      fields.add(new Card.Field(line(line, texts), texts.money(line.total())));
      fields.add(new Card.Field(texts.say("order.proposal.unit"), texts.money(line.unitPrice())));
      if (left.containsKey(line.sku())) {
        fields.add(
            new Card.Field(
                texts.say("order.proposal.stock"),
                texts.say("order.proposal.stockLeft", "count", left.get(line.sku()))));
      }
    }
    fields.add(new Card.Field(texts.say("order.proposal.total"), texts.money(proposal.total())));
    return new Card(
        texts.say("order.proposal", "buyer", buyer),
        texts.say("order.proposal.hint", "minutes", minutes(view.now(), proposal.expiresAt())),
        null,
        null,
        fields,
        view.actions());
  }

  /** How a proposal is to be shown: in whose words, when, with which buttons. */
  public record ProposalView(Texts texts, Instant now, List<Action> actions) {}

  /** The private message with the way to the checkout. */
  public Reply checkout(Order order, String token, Instant now, Texts texts) {
    return new Reply.Text(
        texts.say(
            "order.placed.private",
            "number",
            order.number(),
            "total",
            texts.money(order.total()),
            "minutes",
            minutes(now, order.payBefore())),
        List.of(new Action.OpenUrl(texts.say("button.checkout"), checkoutUrl(token))));
  }

  /** Where the private page of an order is. */
  public String checkoutUrl(String token) {
    return publicUrl + "/o/" + token;
  }

  /** One line of an order: title, kind, pieces. */
  public String line(OrderLine line, Texts texts) {
    String options = options(line.options(), texts.language());
    return texts.say(
        "order.proposal.line",
        "title",
        line.title().in(texts.language()),
        "options",
        options.isEmpty() ? "" : " " + options,
        "quantity",
        line.quantity());
  }

  /** What tells a kind from its siblings, such as 白色 L. */
  public String options(Map<String, LocalText> options, String language) {
    return options.values().stream()
        .map(value -> value.in(language))
        .collect(Collectors.joining(" "));
  }

  public String soldOut(LocalText title, int available, Texts texts) {
    return texts.say("order.soldOut", "title", title.in(texts.language()), "count", available);
  }

  public String priceChanged(Proposal fresh, Money before, Texts texts) {
    return texts.say(
        "order.priceChanged", "before", texts.money(before), "after", texts.money(fresh.total()));
  }

  /** An order at a glance, for its owner's eyes. */
  public String status(Order order, Texts texts) {
    return texts.say(
        "order.status",
        "number",
        order.number(),
        "status",
        texts.say("status." + order.status().name()),
        "goods",
        order.lines().stream().map(line -> line(line, texts)).collect(Collectors.joining("\n")),
        "total",
        texts.money(order.total()));
  }

  private static long minutes(Instant now, Instant until) {
    return Math.max(1, Math.round(Duration.between(now, until).toSeconds() / 60.0));
  }
}
