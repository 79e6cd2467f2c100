package io.xiaoer.search;

import io.xiaoer.search.question.Wishes;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks of the catalogue.
 *
 * <p>What the fields say must be so. What the text wishes, and {@code wishes}, is given up one by
 * one where nothing fits, but for what is not wanted; see {@link Understood#loosened}.
 *
 * @param text as typed, in any language; wishes are read out of it; blank means to browse, most
 *     attractive goods first
 * @param language the asker's language tag; chooses the language of the facets only
 * @param priceMinMinor the lowest wanted price in minor units, inclusive, or null
 * @param priceMaxMinor the highest wanted price in minor units, inclusive, or null
 * @param brands any of these, compared without case, width or Traditional and Simplified; empty for
 *     all
 * @param categories any of these, on any level, compared like brands; empty for all
 * @param wishes known beside the text; they count more than the same ones in it
 * @param page counted from 0
 * @param size hits on a page, 1 to 100; page and size reach no further than hit 10,000
 * @param shopkeeper the id of the shopkeeper in whose shop it is asked, for the rules that are
 *     theirs alone, or null
 */
public record ProductQuery(
    String text,
    String language,
    @Nullable Long priceMinMinor,
    @Nullable Long priceMaxMinor,
    List<String> brands,
    List<String> categories,
    Sort sort,
    Wishes wishes,
    int page,
    int size,
    @Nullable String shopkeeper) {

  private static final int MAX_SIZE = 100;
  private static final int MAX_REACH = 10_000;

  public ProductQuery {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(sort, "sort");
    Objects.requireNonNull(wishes, "wishes");
    if (size < 1 || size > MAX_SIZE) {
      throw new IllegalArgumentException("size must be 1 to 100");
    }
    if (page < 0 || (page + 1L) * size > MAX_REACH) {
      throw new IllegalArgumentException("page must be 0 or more, within the first 10,000 hits");
    }
    brands = List.copyOf(brands);
    categories = List.copyOf(categories);
  }

  /** A question without wishes beside the text, in nobody's shop. */
  public ProductQuery(
      String text,
      String language,
      @Nullable Long priceMinMinor,
      @Nullable Long priceMaxMinor,
      List<String> brands,
      List<String> categories,
      Sort sort,
      int page,
      int size) {
    this(
        text,
        language,
        priceMinMinor,
        priceMaxMinor,
        brands,
        categories,
        sort,
        Wishes.NONE,
        page,
        size,
        null);
  }

  /** The first page for a text, by relevance and without filters. */
  public static ProductQuery of(String text, String language, int size) {
    return new ProductQuery(
        text, language, null, null, List.of(), List.of(), Sort.RELEVANCE, 0, size);
  }

  /** The same question within a price range, in minor units; null leaves a side open. */
  public ProductQuery priced(@Nullable Long min, @Nullable Long max) {
    return new ProductQuery(
        text, language, min, max, brands, categories, sort, wishes, page, size, shopkeeper);
  }

  /** The same question for some brands and categories only; empty for all. */
  public ProductQuery within(List<String> someBrands, List<String> someCategories) {
    return new ProductQuery(
        text,
        language,
        priceMinMinor,
        priceMaxMinor,
        someBrands,
        someCategories,
        sort,
        wishes,
        page,
        size,
        shopkeeper);
  }

  /** The same question in another order. */
  public ProductQuery sorted(Sort order) {
    return new ProductQuery(
        text,
        language,
        priceMinMinor,
        priceMaxMinor,
        brands,
        categories,
        order,
        wishes,
        page,
        size,
        shopkeeper);
  }

  /** The same question with wishes that are known beside the text. */
  public ProductQuery wishing(Wishes known) {
    return new ProductQuery(
        text,
        language,
        priceMinMinor,
        priceMaxMinor,
        brands,
        categories,
        sort,
        known,
        page,
        size,
        shopkeeper);
  }

  /** Another page of the same question. */
  public ProductQuery at(int number) {
    return new ProductQuery(
        text,
        language,
        priceMinMinor,
        priceMaxMinor,
        brands,
        categories,
        sort,
        wishes,
        number,
        size,
        shopkeeper);
  }

  /** The same question in the shop of a shopkeeper; null for nobody's. */
  public ProductQuery inShopOf(@Nullable String keeper) {
    return new ProductQuery(
        text,
        language,
        priceMinMinor,
        priceMaxMinor,
        brands,
        categories,
        sort,
        wishes,
        page,
        size,
        keeper);
  }
}
