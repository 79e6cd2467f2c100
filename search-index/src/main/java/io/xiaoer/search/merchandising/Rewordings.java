package io.xiaoer.search.merchandising;

import io.xiaoer.search.analysis.CatalogAnalyzers;
import java.util.List;

/** The synonyms that hold for one question. Immutable. */
public final class Rewordings {

  /** The most other wordings of a text; each costs as much as the text itself. */
  public static final int MOST = 4;

  private final List<ReadRule> synonyms;
  private final CatalogAnalyzers analyzers;

  Rewordings(List<ReadRule> synonyms, CatalogAnalyzers analyzers) {
    this.synonyms = List.copyOf(synonyms);
    this.analyzers = analyzers;
  }

  /** Other ways to say a text, at most {@link #MOST}: the question itself, or a part of it. */
  public List<String> of(String text) {
    if (synonyms.isEmpty()) {
      return List.of();
    }
    Wording asked = Wording.of(text, analyzers);
    return synonyms.stream()
        .flatMap(rule -> rule.rewordings(asked))
        .distinct()
        .limit(MOST)
        .toList();
  }
}
