package io.xiaoer.search.query;

import io.xiaoer.search.analysis.Synonym;
import java.io.IOException;

/** How much a term of a question tells goods apart: what few products have counts for more. */
final class Rarity {
  private static final double LEAST = 0.25;

  private Rarity() {}

  /** From {@link #LEAST} for what every product has to 1 for what hardly one has. */
  static float of(QueryTerm term, IndexTerms index) throws IOException {
    int frequency = 0;
    for (Synonym form : term.forms()) {
      frequency = Math.max(frequency, of(form, index));
    }
    double products = Math.max(1, index.products());
    double rarity = Math.log1p(products / (1 + frequency)) / Math.log1p(products);
    return (float) (LEAST + (1 - LEAST) * Math.min(1, rarity));
  }

  private static int of(Synonym form, IndexTerms index) throws IOException {
    int least = Integer.MAX_VALUE;
    for (String word : form.words()) {
      least = Math.min(least, index.frequency(MatchField.NAMING.field(), word));
    }
    return least == Integer.MAX_VALUE ? 0 : least;
  }
}
