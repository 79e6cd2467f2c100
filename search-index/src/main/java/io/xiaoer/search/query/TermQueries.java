package io.xiaoer.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import org.apache.lucene.search.Query;

/** What finds the terms of one question; each is worked out once. Used by one thread. */
final class TermQueries {
  /** A compound found in pieces is less sure than found whole. */
  private static final float PIECES = 0.6f;

  private final FormQueries forms;
  private final IndexTerms index;
  private final IdentityHashMap<QueryTerm, Asked> known = new IdentityHashMap<>();

  TermQueries(FormQueries forms, IndexTerms index) {
    this.forms = forms;
    this.index = index;
  }

  IndexTerms index() {
    return index;
  }

  /** In any text, worth what the term tells goods apart. */
  Asked anywhere(QueryTerm term) throws IOException {
    Asked asked = known.get(term);
    if (asked == null) {
      asked =
          new Asked(
              in(MatchField.NAMING, term),
              in(MatchField.ABOUT, term),
              Rarity.of(term, index),
              Asked.Need.ANYWHERE,
              false);
      known.put(term, asked);
    }
    return asked;
  }

  /** In what a product says of itself but for its description. */
  Query carrying(QueryTerm term) {
    return forms.carrying(term.forms());
  }

  /** Goods that are the thing, rather than having to do with it. */
  Signal head(QueryTerm term) throws IOException {
    return FormQueries.heads(term.forms(), index);
  }

  private Signal in(MatchField field, QueryTerm term) throws IOException {
    List<Signal> ways = new ArrayList<>();
    ways.add(forms.in(field, term.forms(), index));
    if (field == MatchField.NAMING) {
      ways.addAll(FormQueries.sounds(term.sounds(), index));
      if (!term.parts().isEmpty()) {
        ways.add(pieces(term.parts()));
      }
    }
    return FormQueries.best(ways);
  }

  private Signal pieces(Collection<QueryTerm> parts) throws IOException {
    List<Signal> all = new ArrayList<>();
    for (QueryTerm part : parts) {
      all.add(in(MatchField.NAMING, part));
    }
    return new Signal.Pieces(all, PIECES);
  }
}
