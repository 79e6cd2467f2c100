package io.xiaoer.search;

import java.util.List;
import java.util.Map;

/**
 * How a question was read.
 *
 * @param terms the words searched for, normalised, in the order of the question
 * @param filters the filters applied, by name: {@code priceMin}, {@code priceMax}, {@code brand},
 *     {@code category}
 * @param loosened whether nothing fitted all the terms and some were given up
 */
public record Understood(List<String> terms, Map<String, String> filters, boolean loosened) {
  public Understood {
    terms = List.copyOf(terms);
    filters = Map.copyOf(filters);
  }
}
