package io.xiaoer.search;

import java.util.List;
import java.util.Objects;

/**
 * An answer with the rules that were followed.
 *
 * @param rules the ids of the rules that held for the question, in the order of their precedence
 */
public record RuledPage(SearchPage page, List<String> rules) {
  public RuledPage {
    Objects.requireNonNull(page, "page");
    rules = List.copyOf(rules);
  }
}
