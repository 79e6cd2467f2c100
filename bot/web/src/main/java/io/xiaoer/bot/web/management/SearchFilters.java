package io.xiaoer.bot.web.management;

import io.vertx.ext.web.RoutingContext;
import io.xiaoer.search.ProductQuery;
import io.xiaoer.search.Sort;
import io.xiaoer.search.question.Wishes;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a search is limited to by parameters: {@code brand}, {@code category}, {@code without} (each
 * may come several times), {@code priceMin}, {@code priceMax} and {@code sort}. Unlike what is read
 * out of the text, none of it is ever given up.
 */
final class SearchFilters {

  private static final int MOST_NAMES = 20;
  private static final int LONGEST_NAME = 200;
  private static final int MINOR_DIGITS = 2;
  private static final BigDecimal DEAREST = BigDecimal.valueOf(1_000_000_000);

  private final RoutingContext request;

  SearchFilters(RoutingContext request) {
    this.request = request;
  }

  ProductQuery on(ProductQuery query) {
    @Nullable Long min = price("priceMin");
    @Nullable Long max = price("priceMax");
    if (min != null && max != null && min > max) {
      throw Parameters.bad("priceMin must not be above priceMax");
    }
    return query
        .priced(min, max)
        .within(names("brand"), names("category"))
        .wishing(Wishes.without(names("without")))
        .sorted(sort());
  }

  /** The name of an order as the parameter and the answer have it. */
  static String name(Sort sort) {
    return sort.name().toLowerCase(Locale.ROOT);
  }

  private @Nullable Long price(String name) {
    return Parameters.optional(request, name).map(text -> minor(name, text)).orElse(null);
  }

  private static long minor(String name, String text) {
    try {
      BigDecimal amount = new BigDecimal(text.strip());
      if (amount.signum() >= 0
          && amount.compareTo(DEAREST) <= 0
          && amount.scale() <= MINOR_DIGITS) {
        return amount.movePointRight(MINOR_DIGITS).longValueExact();
      }
    } catch (NumberFormatException _) {
      // Falls through to the same answer as an amount out of bounds.
    }
    throw Parameters.bad(name + " must be an amount such as 99 or 99.50");
  }

  private List<String> names(String name) {
    List<String> values =
        request.queryParam(name).stream().filter(value -> !value.isBlank()).toList();
    boolean tooLong = values.stream().anyMatch(value -> value.length() > LONGEST_NAME);
    if (values.size() > MOST_NAMES || tooLong) {
      throw Parameters.bad(
          name
              + " may come up to "
              + MOST_NAMES
              + " times, with up to "
              + LONGEST_NAME
              + " characters");
    }
    return values;
  }

  private Sort sort() {
    Optional<String> wanted = Parameters.optional(request, "sort");
    return wanted.isEmpty()
        ? Sort.RELEVANCE
        : Arrays.stream(Sort.values())
            .filter(sort -> name(sort).equals(wanted.get()))
            .findFirst()
            .orElseThrow(() -> Parameters.bad("sort must be one of " + sorts()));
  }

  private static String sorts() {
    return Arrays.stream(Sort.values()).map(SearchFilters::name).collect(Collectors.joining(", "));
  }
}
