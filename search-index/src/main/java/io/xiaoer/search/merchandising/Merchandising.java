package io.xiaoer.search.merchandising;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * All rules of a shop, those of other times included.
 *
 * @param rules each with an id of its own
 */
public record Merchandising(List<Rule> rules) {

  /** No rules: what fits best comes first. */
  public static final Merchandising NONE = new Merchandising(List.of());

  public Merchandising {
    rules = List.copyOf(rules);
    Set<String> ids = new HashSet<>();
    for (Rule rule : rules) {
      if (!ids.add(rule.id())) {
        throw new IllegalArgumentException("two rules have the id " + rule.id());
      }
    }
  }
}
