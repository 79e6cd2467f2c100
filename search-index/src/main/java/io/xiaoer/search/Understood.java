package io.xiaoer.search;

import io.xiaoer.search.question.Wishes;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How a question was read.
 *
 * @param terms the words searched for, normalised, in the order of the question
 * @param wishes what was read beside the words, whether it could be met or not
 * @param filters what the goods of the answer do meet, by name: {@code priceMin}, {@code priceMax}
 *     (minor units), {@code brand}, {@code category}, {@code colour}, {@code size}, {@code age}
 *     (months), {@code pack}; a brand or category that was read and not given as a filter is only
 *     part of the words
 * @param sort the order of the answer
 * @param loosened what was given up because nothing fitted everything, in the order in which it
 *     was: {@code pack}, {@code size}, {@code colour}, {@code age}, {@code price}, {@link #WORDS}
 */
public record Understood(
    List<String> terms,
    Wishes wishes,
    Map<String, String> filters,
    Sort sort,
    List<String> loosened) {

  /** Some of the words themselves were given up. */
  public static final String WORDS = "words";

  public Understood {
    Objects.requireNonNull(wishes, "wishes");
    Objects.requireNonNull(sort, "sort");
    terms = List.copyOf(terms);
    filters = Map.copyOf(filters);
    loosened = List.copyOf(loosened);
  }

  /** Words that were all found, and no wishes. */
  public static Understood plain(List<String> terms) {
    return new Understood(terms, Wishes.NONE, Map.of(), Sort.RELEVANCE, List.of());
  }
}
