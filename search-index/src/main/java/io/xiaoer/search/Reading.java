package io.xiaoer.search;

import io.xiaoer.search.merchandising.Effects;
import io.xiaoer.search.query.TextQuery;
import io.xiaoer.search.question.PriceRange;
import io.xiaoer.search.question.Question;
import io.xiaoer.search.question.WishKind;
import io.xiaoer.search.question.WishedOrder;
import io.xiaoer.search.question.Wishes;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One question while it is answered: what was asked, what was read, and what is asked of the texts
 * in each way.
 */
final class Reading {
  private final ProductQuery query;
  private final Question question;
  private final IndexedTexts texts;
  private final Effects effects;
  private final Set<WishKind> wished;

  Reading(ProductQuery query, Question question, IndexedTexts texts, Effects effects) {
    this.query = query;
    this.question = question;
    this.texts = texts;
    this.effects = effects;
    this.wished = question.wishes().kinds();
    if (hasPrice(query)) {
      wished.remove(WishKind.PRICE);
    }
  }

  ProductQuery query() {
    return query;
  }

  /** How many hits its page reaches. */
  int reach() {
    return (query.page() + 1) * query.size();
  }

  /** What the rules do to it. */
  Effects effects() {
    return effects;
  }

  List<Ways.Way> ways() {
    return Ways.of(wished);
  }

  /** The text with every word of it that is still asked for. */
  TextQuery text(Ways.Way way) throws IOException {
    return RuleQueries.read(question.textWithout(way.givenUp()), effects, texts);
  }

  /** The text without the words of these wishes too. */
  TextQuery textWithout(Ways.Way way, Set<WishKind> said) throws IOException {
    Set<WishKind> out = EnumSet.copyOf(said);
    out.addAll(way.givenUp());
    return RuleQueries.read(question.textWithout(out), effects, texts);
  }

  /** Wishes whose words need not be found in goods that meet the wish itself. */
  Set<WishKind> said(Ways.Way way) {
    Set<WishKind> said = WishFilters.sayable(wishes(way));
    said.retainAll(question.spoken());
    return said;
  }

  /** What is still wished for; a price that is a filter is no wish. */
  Wishes wishes(Ways.Way way) {
    Wishes wishes = question.wishes().givingUp(way.givenUp());
    return hasPrice(query) ? wishes.givingUp(EnumSet.of(WishKind.PRICE)) : wishes;
  }

  /** An order that was only wished for is not kept among goods that fit badly. */
  Sort sort(Ways.Way way) {
    WishedOrder wish = question.wishes().order();
    return wish == null || way.words() || query.sort() != Sort.RELEVANCE
        ? query.sort()
        : sort(wish);
  }

  Understood understood(Ways.Way way, boolean found) throws IOException {
    return new Understood(
        text(Ways.STRICT).terms(),
        question.wishes(),
        filters(way),
        sort(way),
        found ? way.names() : List.of());
  }

  private Map<String, String> filters(Ways.Way way) {
    Wishes wishes = wishes(way);
    PriceRange price = wishes.price();
    Map<String, String> filters = new LinkedHashMap<>();
    BiConsumer<String, @Nullable Object> put =
        (name, value) -> {
          if (value != null) {
            filters.put(name, value.toString());
          }
        };
    put.accept("priceMin", price == null ? query.priceMinMinor() : minor(price.min()));
    put.accept("priceMax", price == null ? query.priceMaxMinor() : minor(price.max()));
    put.accept("brand", joined(query.brands().isEmpty() ? wishes.brands() : query.brands()));
    put.accept(
        "category",
        joined(query.categories().isEmpty() ? wishes.categories() : query.categories()));
    put.accept("colour", joined(wishes.colours()));
    put.accept("size", joined(wishes.sizes()));
    put.accept("age", wishes.age());
    put.accept("pack", joined(wishes.packs()));
    return filters;
  }

  private static @Nullable Long minor(@Nullable BigDecimal amount) {
    return amount == null ? null : Minor.of(amount);
  }

  private static @Nullable String joined(List<String> values) {
    return values.isEmpty() ? null : String.join(", ", values);
  }

  private static boolean hasPrice(ProductQuery query) {
    return query.priceMinMinor() != null || query.priceMaxMinor() != null;
  }

  private static Sort sort(WishedOrder order) {
    return switch (order) {
      case CHEAPEST -> Sort.PRICE_ASCENDING;
      case DEAREST -> Sort.PRICE_DESCENDING;
      case BEST_SELLING -> Sort.SALES;
      case NEWEST -> Sort.NEWEST;
      case BEST_RATED -> Sort.RATING;
    };
  }
}
