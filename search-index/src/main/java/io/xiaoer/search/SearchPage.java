package io.xiaoer.search;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One page of an answer.
 *
 * @param total how many products match, over all pages; exact
 * @param hits best first, or in the order asked for
 * @param facets counts over all matches, or estimates from an even sample where they are more than
 *     16,384, by {@link #BRAND}, {@link #CATEGORY}, {@link #COLOUR}, {@link #SIZE} and {@link
 *     #PRICE}; most frequent first, price bands from cheap to dear
 * @param understood how the question was read
 * @param partial whether the time was up before everything was looked at: there may be more hits
 *     and better ones, and total and facets count only what was found
 */
public record SearchPage(
    long total,
    List<ProductHit> hits,
    Map<String, List<FacetCount>> facets,
    Understood understood,
    boolean partial) {

  /** Facet of brand names, in the language of the question where the product has one. */
  public static final String BRAND = "brand";

  /** Facet of categories on every level, in the language of the question where there is one. */
  public static final String CATEGORY = "category";

  /** Facet of families of colours, in the language of the question: 砖红 and burgundy are red. */
  public static final String COLOUR = "colour";

  /** Facet of sizes, in one way of writing. */
  public static final String SIZE = "size";

  /**
   * Facet of price bands in minor units, {@code "5000-9999"}, the last one open, {@code "50000-"}:
   * at most five, at round prices that part what was found evenly; none where all cost about the
   * same.
   */
  public static final String PRICE = "price";

  /** A whole page. */
  public SearchPage(
      long total,
      List<ProductHit> hits,
      Map<String, List<FacetCount>> facets,
      Understood understood) {
    this(total, hits, facets, understood, false);
  }

  public SearchPage {
    Objects.requireNonNull(understood, "understood");
    hits = List.copyOf(hits);
    facets = Map.copyOf(facets);
  }
}
