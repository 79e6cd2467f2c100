package io.xiaoer.search.query;

import java.util.List;
import java.util.Objects;
import org.apache.lucene.search.Query;

/**
 * A question's text, ready to be asked.
 *
 * @param terms what is searched for, in the order of the text
 * @param tiers from the most exact to the loosest; what an earlier one finds comes before what a
 *     later one finds
 */
public record TextQuery(List<String> terms, List<Tier> tiers) {
  public TextQuery {
    terms = List.copyOf(terms);
    tiers = List.copyOf(tiers);
  }

  /** How well what a tier finds answers the question. Closed: the page is put together by it. */
  public enum Fit {
    /** It is what was asked for. */
    EXACT,
    /** It has to do with all of it; listed behind what is exact, or instead where nothing is. */
    BROAD,
    /** Something that was asked for is given up; only where nothing else is found. */
    LOOSE
  }

  /** One way to ask. */
  public record Tier(Query query, Fit fit) {
    public Tier {
      Objects.requireNonNull(query, "query");
      Objects.requireNonNull(fit, "fit");
    }
  }
}
