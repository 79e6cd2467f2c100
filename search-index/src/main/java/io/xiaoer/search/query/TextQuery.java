package io.xiaoer.search.query;

import java.util.List;
import java.util.Objects;
import org.apache.lucene.search.Query;

/**
 * A question's text, ready to be asked.
 *
 * @param terms what is searched for, in the order of the text
 * @param attempts from the most exact to the loosest; the first that finds anything is the answer
 */
public record TextQuery(List<String> terms, List<Attempt> attempts) {
  public TextQuery {
    terms = List.copyOf(terms);
    attempts = List.copyOf(attempts);
  }

  /** One way to ask, and whether it gives up something that was asked for. */
  public record Attempt(Query query, boolean loosened) {
    public Attempt {
      Objects.requireNonNull(query, "query");
    }
  }
}
