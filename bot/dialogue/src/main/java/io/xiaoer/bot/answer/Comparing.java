package io.xiaoer.bot.answer;

import io.xiaoer.bot.answer.Comparison.Row;
import io.xiaoer.bot.answer.Comparison.Same;
import io.xiaoer.bot.answer.Comparison.Verdict;
import io.xiaoer.bot.commerce.order.Offer;
import io.xiaoer.money.Money;
import io.xiaoer.search.passage.Wording;
import io.xiaoer.shop.LocalText;
import io.xiaoer.shop.Product;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Compares goods by their own data. A winner is named only where numbers of one unit settle it.
 * Immutable and thread-safe.
 */
public final class Comparing {

  private static final int MOST_ROWS = 8;
  private static final int LONGEST_VALUE = 60;

  private final AttributeFinder attributes;
  private final Wording wording;
  private final Quantity.Units units = Quantity.Units.load();
  private final List<Measure> measures = Measure.load();

  /** What a question may want settled. */
  private record Measure(String name, boolean least, Pattern asks) {

    static List<Measure> load() {
      return WordLine.read("superlatives.txt").stream()
          .map(
              line ->
                  new Measure(
                      line.subject(), line.kind().equals("min"), Pattern.compile(line.text())))
          .toList();
    }
  }

  public Comparing(Vocabulary vocabulary, Wording wording) {
    this.attributes = new AttributeFinder(vocabulary, wording);
    this.wording = wording;
  }

  /** Puts goods side by side, for a question in the member's words. */
  public Comparison of(List<Subject> goods, String question, String language) {
    List<Product> products = goods.stream().map(Subject::product).toList();
    List<Row> rows = new ArrayList<>();
    rows.add(new Row.Prices(false, prices(products, false)));
    List<@Nullable Money> member = prices(products, true);
    if (!member.equals(prices(products, false))) {
      rows.add(new Row.Prices(true, member));
    }
    List<Row.Attributes> stated =
        names(products).stream().map(name -> attribute(name, products, language)).toList();
    stated.stream().filter(Comparing::differs).limit(MOST_ROWS).forEach(rows::add);
    rows.add(new Row.Stocks(goods.stream().map(Subject::pieces).toList()));
    if (products.stream().anyMatch(product -> product.rating() != null)) {
      rows.add(new Row.Ratings(products.stream().<@Nullable Double>map(Product::rating).toList()));
    }
    return new Comparison(rows, same(stated), verdicts(products, question));
  }

  private static Set<String> names(List<Product> products) {
    Set<String> names = new LinkedHashSet<>();
    products.forEach(product -> names.addAll(product.attributes().keySet()));
    return names;
  }

  private static Row.Attributes attribute(String name, List<Product> products, String language) {
    List<@Nullable String> values = new ArrayList<>();
    for (Product product : products) {
      LocalText value = product.attributes().get(name);
      values.add(value == null ? null : value.in(language));
    }
    return new Row.Attributes(name, values);
  }

  private static boolean isSame(Row.Attributes row) {
    return row.values().getFirst() != null && row.values().stream().distinct().count() == 1;
  }

  /** Only what can be read at a glance, and what more than one of them states. */
  private static boolean differs(Row.Attributes row) {
    return !isSame(row)
        && row.values().stream().filter(Objects::nonNull).count() > 1
        && row.values().stream()
            .allMatch(value -> value == null || value.length() <= LONGEST_VALUE);
  }

  private static List<Same> same(List<Row.Attributes> stated) {
    return stated.stream()
        .filter(Comparing::isSame)
        .map(row -> new Same(row.name(), Objects.requireNonNull(row.values().getFirst())))
        .toList();
  }

  /** The lowest price that the good can be had for. */
  private static List<@Nullable Money> prices(List<Product> products, boolean member) {
    List<@Nullable Money> prices = new ArrayList<>();
    products.forEach(product -> prices.add(price(product, member)));
    return prices;
  }

  private static Money price(Product product, boolean member) {
    return Offer.of(product, member).stream()
        .map(Offer::price)
        .reduce(BinaryOperator.minBy(Comparator.naturalOrder()))
        .orElseThrow();
  }

  private List<Verdict> verdicts(List<Product> products, String question) {
    String folded = wording.fold(question);
    return measures.stream()
        .filter(measure -> measure.asks().matcher(folded).find())
        .map(measure -> verdict(measure, products))
        .toList();
  }

  private Verdict verdict(Measure measure, List<Product> products) {
    List<Optional<Quantity>> found =
        products.stream().map(product -> measured(measure.name(), product)).toList();
    Set<String> dimensions = new LinkedHashSet<>();
    found.forEach(quantity -> quantity.map(Quantity::dimension).ifPresent(dimensions::add));
    if (found.stream().anyMatch(Optional::isEmpty) || dimensions.size() != 1) {
      return new Verdict.Open(measure.name());
    }
    List<BigDecimal> amounts =
        found.stream().map(quantity -> quantity.orElseThrow().amount()).toList();
    BigDecimal best =
        amounts.stream().reduce(measure.least() ? BigDecimal::min : BigDecimal::max).orElseThrow();
    List<Integer> winners = new ArrayList<>();
    for (int i = 0; i < amounts.size(); i++) {
      if (amounts.get(i).compareTo(best) == 0) {
        winners.add(i);
      }
    }
    return winners.size() == 1
        ? new Verdict.Best(measure.name(), measure.least(), winners.getFirst())
        : new Verdict.Tie(measure.name());
  }

  private Optional<Quantity> measured(String measure, Product product) {
    return switch (measure) {
      case "price" -> Optional.of(amount(price(product, false)));
      case "member_price" -> Optional.of(amount(price(product, true)));
      case "rating" ->
          Optional.ofNullable(product.rating())
              .map(rating -> new Quantity("rating", BigDecimal.valueOf(rating)));
      case "sales" -> Optional.of(new Quantity("sales", BigDecimal.valueOf(product.sales())));
      case "unit_price" -> unitPrice(product);
      default -> attribute(Aspect.byId(measure).orElseThrow(), product);
    };
  }

  /** Only where there is one kind: else the price and the content may be of different kinds. */
  private Optional<Quantity> unitPrice(Product product) {
    return product.variants().isEmpty()
        ? attribute(Aspect.NET_CONTENT, product)
            .or(() -> attribute(Aspect.VOLUME, product))
            .filter(content -> content.amount().signum() > 0)
            .map(
                content ->
                    new Quantity(
                        "price per " + content.dimension(),
                        price(product, false)
                            .toDecimal()
                            .divide(content.amount(), MathContext.DECIMAL32)))
        : Optional.empty();
  }

  private Optional<Quantity> attribute(Aspect aspect, Product product) {
    return attributes
        .of(aspect, product)
        .flatMap(
            attribute ->
                attribute.value().byLanguage().values().stream()
                    .flatMap(value -> units.in(wording.fold(value)).stream())
                    .findFirst());
  }

  private static Quantity amount(Money price) {
    return new Quantity(price.currency().getCurrencyCode(), price.toDecimal());
  }
}
