package io.xiaoer.search.query;

import io.xiaoer.search.analysis.Synonym;
import java.util.List;

/**
 * One thing that a question asks for.
 *
 * @param text as echoed to the asker
 * @param forms the ways to say it, the asker's own first
 * @param parts for a compound like 跑步鞋: what it is made of, an alternative to the whole; empty
 *     otherwise
 */
record QueryTerm(Role role, String text, List<Synonym> forms, List<QueryTerm> parts) {

  /** Closed: the roles decide what a match must have. */
  enum Role {
    /** What is wanted. */
    THING,
    /** For whom. */
    AUDIENCE,
    /** How it should be. */
    QUALITY,
    /** A bare number; a wish, never a must. */
    NUMBER
  }

  QueryTerm {
    forms = List.copyOf(forms);
    parts = List.copyOf(parts);
  }

  static QueryTerm simple(Role role, String text, List<Synonym> forms) {
    return new QueryTerm(role, text, forms, List.of());
  }
}
