package io.xiaoer.search.completion;

import io.xiaoer.search.analysis.CatalogAnalyzers;
import io.xiaoer.search.analysis.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * A text that is being typed, parted into what stays and what is completed.
 *
 * @param before as typed
 * @param rest folded as the index compares names
 * @param isSure whether what stays says nothing about goods, so that what the completion finds is
 *     found with it too
 */
record Beginning(String before, String rest, boolean isSure) {
  private static final int LONGEST = 64;
  private static final int MOST_WORDS = 4;

  /** The ways to part a text, the whole first. */
  static List<Beginning> of(String typed, CatalogAnalyzers analyzers) {
    String text = typed.stripLeading();
    String folded = analyzers.key(text);
    if (folded.isEmpty() || folded.length() > LONGEST) {
      return List.of();
    }
    String shown = folded.length() == text.length() ? text : folded;
    List<Beginning> parts = new ArrayList<>();
    parts.add(new Beginning("", folded, true));
    boolean sure = true;
    for (Word word : analyzers.cut(folded).stream().limit(MOST_WORDS).toList()) {
      int from = Math.min(word.end(), folded.length());
      sure &= analyzers.lexicon().isStopWord(word.text());
      String rest = folded.substring(from).stripLeading();
      int cut = folded.length() - rest.length();
      parts.add(new Beginning(shown.substring(0, cut), rest, sure));
    }
    return parts;
  }
}
