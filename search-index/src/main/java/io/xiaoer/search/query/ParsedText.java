package io.xiaoer.search.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text of a question, read.
 *
 * @param terms in the order of the question
 * @param whole all its words as one term, as a title is kept
 * @param head the term that says what the thing is, or null where none does
 * @param silent whether the text has neither letters nor digits
 */
record ParsedText(List<QueryTerm> terms, String whole, @Nullable QueryTerm head, boolean silent) {
  ParsedText {
    terms = List.copyOf(terms);
  }

  /** What must be found: the things or, where no thing is named, everything but numbers. */
  List<QueryTerm> core() {
    List<QueryTerm> things = with(QueryTerm.Role.THING);
    return things.isEmpty() ? required() : things;
  }

  List<QueryTerm> with(QueryTerm.Role role) {
    return terms.stream().filter(term -> term.role() == role).toList();
  }

  /** Everything but bare numbers, unless there is nothing else. */
  List<QueryTerm> required() {
    List<QueryTerm> required =
        terms.stream().filter(term -> term.role() != QueryTerm.Role.NUMBER).toList();
    return required.isEmpty() ? terms : required;
  }
}
