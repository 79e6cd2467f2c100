package io.xiaoer.search.query;

import io.xiaoer.search.analysis.Synonym;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a question asks for.
 *
 * @param text as echoed to the asker
 * @param written as the asker wrote it, folded but not stemmed
 * @param forms the ways to say it, the asker's own first
 * @param sounds rows of sounds that may mean it too; empty for what is written as goods are
 * @param parts for a compound like 跑步鞋: what it is made of, an alternative to the whole; empty
 *     otherwise
 */
record QueryTerm(
    Role role,
    String text,
    String written,
    List<Synonym> forms,
    List<Synonym> sounds,
    List<QueryTerm> parts) {

  /** Closed: the roles decide what a match must have. */
  enum Role {
    /** What is wanted. */
    THING,
    /** For whom. */
    AUDIENCE,
    /** How it should be. */
    QUALITY,
    /** A bare number. */
    NUMBER
  }

  QueryTerm {
    forms = List.copyOf(forms);
    sounds = List.copyOf(sounds);
    parts = List.copyOf(parts);
  }

  static QueryTerm simple(Role role, String text, String written, List<Synonym> forms) {
    return new QueryTerm(role, text, written, forms, List.of(), List.of());
  }

  /** Whether it is that one, or would be read the same. */
  boolean is(@Nullable QueryTerm other) {
    return other != null && text.equals(other.text) && equals(other);
  }

  QueryTerm as(Role other) {
    return new QueryTerm(other, text, written, forms, sounds, parts);
  }

  QueryTerm formed(List<Synonym> others) {
    return new QueryTerm(role, text, written, others, sounds, parts);
  }

  QueryTerm sounding(List<Synonym> others) {
    return new QueryTerm(role, text, written, forms, others, parts);
  }
}
