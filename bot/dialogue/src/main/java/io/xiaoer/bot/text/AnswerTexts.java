package io.xiaoer.bot.text;

import io.xiaoer.bot.answer.Ask;
import io.xiaoer.bot.answer.Aspect;
import io.xiaoer.bot.answer.Finding;
import io.xiaoer.bot.answer.Finding.Choice;
import io.xiaoer.bot.answer.Finding.Lead;
import io.xiaoer.bot.answer.Finding.Tag;
import io.xiaoer.shop.Product;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Words findings for people: the shop's own words as a quotation with their source, and nothing
 * that the findings do not hold. Pure.
 */
public final class AnswerTexts {

  private static final int LONGEST_TOPIC = 30;
  private static final Pattern QUESTION_MARKS = Pattern.compile("[?？\\s]+$");

  private final ProductCards cards;

  public AnswerTexts(ProductCards cards) {
    this.cards = cards;
  }

  /**
   * All findings, one below the other.
   *
   * @param product what they are about; null where it is the shop
   */
  public String all(@Nullable Product product, List<Finding> findings, Texts texts) {
    StringJoiner lines = new StringJoiner("\n");
    if (product != null) {
      lines.add(cards.title(product, texts));
    }
    findings.stream().map(finding -> one(finding, texts)).distinct().forEach(lines::add);
    if (findings.stream().anyMatch(AnswerTexts::touchesHealth)) {
      lines.add(texts.say("answer.health"));
    }
    if (leavesOpen(findings)) {
      lines.add(texts.say("answer.person"));
    }
    return lines.toString();
  }

  /** Whether something that was asked stays without an answer. */
  public static boolean leavesOpen(List<Finding> findings) {
    return findings.stream()
        .anyMatch(
            finding ->
                switch (finding) {
                  case Finding.Missing _ -> true;
                  case Finding.Fact fact -> fact.lead() == Lead.RELATED;
                  case Finding.Price _,
                      Finding.Stock _,
                      Finding.Options _,
                      Finding.Rating _,
                      Finding.Quote _ ->
                      false;
                });
  }

  private static boolean touchesHealth(Finding finding) {
    return finding.ask().audience() != null && finding.ask().audience().health();
  }

  private String one(Finding finding, Texts texts) {
    return switch (finding) {
      case Finding.Price(_, var tags) -> price(tags, texts);
      case Finding.Stock(_, int left, var kinds) -> stock(left, kinds, texts);
      case Finding.Options(_, var name, var choices) ->
          texts.say(
              "answer.options",
              "name",
              cards.attribute(name, texts),
              "values",
              choices(choices, texts));
      case Finding.Rating(_, var rating, long sales) -> rating(rating, sales, texts);
      case Finding.Fact(_, var lead, var name, var value) ->
          texts.say(
              "answer.fact." + lead.name().toLowerCase(Locale.ROOT),
              "name",
              cards.attribute(name, texts),
              "value",
              value);
      case Finding.Quote quote -> quote(quote, texts);
      case Finding.Missing(var ask) -> texts.say("answer.missing", "topic", topic(ask, texts));
    };
  }

  private static String quote(Finding.Quote quote, Texts texts) {
    return switch (quote.source()) {
      case FAQ -> texts.say("answer.faq", "text", quote.text());
      case DETAILS ->
          texts.say(
              quote.lead() == Lead.WARNS ? "answer.quote.warns" : "answer.quote.says",
              "text",
              quote.text());
    };
  }

  private static String price(List<Tag> tags, Texts texts) {
    return tags.stream().map(tag -> price(tag, texts)).collect(Collectors.joining("\n"));
  }

  private static String price(Tag tag, Texts texts) {
    String kind = tag.kind().isEmpty() ? texts.say("topic.price") : tag.kind();
    String price = texts.money(tag.price());
    return tag.memberPrice() == null
        ? texts.say("answer.price", "kind", kind, "price", price)
        : texts.say(
            "answer.priceMember",
            "kind",
            kind,
            "price",
            price,
            "memberPrice",
            texts.money(tag.memberPrice()));
  }

  private static String stock(int left, List<Choice> kinds, Texts texts) {
    if (kinds.size() == 1) {
      return texts.say(
          "answer.stockOf", "kind", kinds.getFirst().value(), "count", kinds.getFirst().left());
    }
    String all = texts.say("answer.stock", "count", left);
    return kinds.isEmpty() || left == 0
        ? all
        : all + texts.say("answer.kinds", "values", counted(kinds, texts));
  }

  private static String counted(List<Choice> kinds, Texts texts) {
    return kinds.stream()
        .map(kind -> texts.say("answer.kindLeft", "kind", kind.value(), "count", kind.left()))
        .collect(Collectors.joining(texts.say("answer.between")));
  }

  private static String choices(List<Choice> choices, Texts texts) {
    return choices.stream()
        .map(
            choice ->
                choice.left() > 0
                    ? choice.value()
                    : texts.say("answer.soldOut", "kind", choice.value()))
        .collect(Collectors.joining(texts.say("answer.between")));
  }

  private static String rating(@Nullable Double rating, long sales, Texts texts) {
    return rating == null
        ? texts.say("answer.unrated", "sales", sales)
        : texts.say("answer.rating", "rating", rating, "sales", sales);
  }

  private static String topic(Ask ask, Texts texts) {
    return ask.aspect() == Aspect.OTHER || ask.aspect() == Aspect.SUITABILITY
        ? Quotable.of(shortened(ask.words()))
            .map(words -> texts.say("answer.asked", "words", words))
            .orElseGet(() -> texts.say("answer.askedThat"))
        : texts.say("aspect." + ask.aspect().id());
  }

  private static String shortened(String words) {
    String plain = QUESTION_MARKS.matcher(words).replaceAll("");
    return plain.codePointCount(0, plain.length()) <= LONGEST_TOPIC
        ? plain
        : plain.substring(0, plain.offsetByCodePoints(0, LONGEST_TOPIC)) + "…";
  }
}
