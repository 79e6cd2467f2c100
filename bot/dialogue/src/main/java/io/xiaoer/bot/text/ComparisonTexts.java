package io.xiaoer.bot.text;

import io.xiaoer.bot.answer.Comparison;
import io.xiaoer.bot.answer.Comparison.Row;
import io.xiaoer.bot.answer.Comparison.Verdict;
import io.xiaoer.shop.Product;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Words a comparison as lines that every channel can show. Pure. */
public final class ComparisonTexts {

  private static final String SIGNS = "①②③④⑤";
  private static final int SAME_SHOWN = 4;

  private final ProductCards cards;

  public ComparisonTexts(ProductCards cards) {
    this.cards = cards;
  }

  /** The goods by their signs, then what differs, what is the same and what numbers settle. */
  public String all(List<Product> goods, Comparison comparison, Texts texts) {
    StringJoiner lines = new StringJoiner("\n");
    for (int i = 0; i < goods.size(); i++) {
      lines.add(sign(i) + " " + cards.title(goods.get(i), texts));
    }
    comparison.rows().forEach(row -> lines.add(row(row, texts)));
    if (!comparison.same().isEmpty()) {
      lines.add(texts.say("compare.same", "values", same(comparison, texts)));
    }
    List<Verdict> verdicts = comparison.verdicts();
    verdicts.forEach(verdict -> lines.add(verdict(verdict, texts)));
    if (verdicts.isEmpty()) {
      lines.add(texts.say("compare.yours"));
    }
    return lines.toString();
  }

  private String row(Row row, Texts texts) {
    return switch (row) {
      case Row.Prices(boolean member, var prices) ->
          line(
              texts.say(member ? "aspect.member_price" : "aspect.price"),
              prices.size(),
              i -> texts.money(Objects.requireNonNull(prices.get(i))),
              texts);
      case Row.Stocks(var left) ->
          line(
              texts.say("aspect.stock"),
              left.size(),
              i -> texts.say("compare.left", "count", left.get(i)),
              texts);
      case Row.Ratings(var ratings) ->
          line(
              texts.say("aspect.rating"),
              ratings.size(),
              i -> stated(ratings.get(i), texts),
              texts);
      case Row.Attributes(var name, var values) ->
          line(
              cards.attribute(name, texts),
              values.size(),
              i -> stated(values.get(i), texts),
              texts);
    };
  }

  private static String line(String name, int goods, IntFunction<String> value, Texts texts) {
    String values =
        IntStream.range(0, goods)
            .mapToObj(i -> sign(i) + " " + value.apply(i))
            .collect(Collectors.joining("  "));
    return texts.say("compare.row", "name", name, "values", values);
  }

  private String same(Comparison comparison, Texts texts) {
    List<String> values = new ArrayList<>();
    comparison.same().stream()
        .limit(SAME_SHOWN)
        .forEach(same -> values.add(cards.attribute(same.name(), texts) + " " + same.value()));
    return String.join(texts.say("answer.between"), values);
  }

  private static String verdict(Verdict verdict, Texts texts) {
    return switch (verdict) {
      case Verdict.Best(var measure, boolean least, int good) ->
          texts.say("compare.best." + measure + (least ? ".least" : ".most"), "good", sign(good));
      case Verdict.Tie(var measure) ->
          texts.say("compare.tie", "measure", texts.say("compare.measure." + measure));
      case Verdict.Open(var measure) ->
          texts.say("compare.open", "measure", texts.say("compare.measure." + measure));
    };
  }

  private static String stated(@Nullable Object value, Texts texts) {
    return value == null ? texts.say("compare.unstated") : value.toString();
  }

  private static String sign(int good) {
    return SIGNS.substring(good, good + 1);
  }
}
