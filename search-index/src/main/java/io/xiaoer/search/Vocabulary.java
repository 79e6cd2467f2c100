package io.xiaoer.search;

import io.xiaoer.search.analysis.CatalogAnalyzers;
import io.xiaoer.search.analysis.Lexicon;
import io.xiaoer.search.query.MatchField;
import io.xiaoer.search.question.Names;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * The names that one state of the index has. A brand whose name is also what some goods are called,
 * or a common word, is left to the text. Immutable.
 */
final class Vocabulary implements Names {
  private static final int MOST_NAMES = 200_000;
  private static final int SHORTEST = 2;

  private final Set<String> brands;
  private final Set<String> categories;

  private Vocabulary(Set<String> brands, Set<String> categories) {
    this.brands = brands;
    this.categories = categories;
  }

  static Vocabulary of(IndexReader reader, CatalogAnalyzers analyzers) throws IOException {
    Set<String> brands = new HashSet<>();
    for (String brand : keys(reader, IndexFields.BRAND)) {
      if (isName(brand, analyzers.lexicon())
          && reader.docFreq(new Term(MatchField.HEAD, brand)) == 0) {
        brands.add(brand);
      }
    }
    return new Vocabulary(brands, keys(reader, IndexFields.CATEGORY));
  }

  @Override
  public boolean isBrand(String key) {
    return brands.contains(key);
  }

  @Override
  public boolean isCategory(String key) {
    return categories.contains(key);
  }

  private static boolean isName(String key, Lexicon lexicon) {
    return key.codePoints().anyMatch(Character::isLetter)
        && !lexicon.knows(key)
        && !lexicon.isStopWord(key)
        && !lexicon.isQuality(key)
        && !lexicon.isAudience(key);
  }

  private static Set<String> keys(IndexReader reader, IndexFields.Names names) throws IOException {
    Set<String> keys = new HashSet<>();
    Terms terms = MultiTerms.getTerms(reader, names.keys());
    if (terms == null) {
      return keys;
    }
    TermsEnum each = terms.iterator();
    for (BytesRef key = each.next(); key != null && keys.size() < MOST_NAMES; key = each.next()) {
      if (key.length >= SHORTEST) {
        keys.add(key.utf8ToString());
      }
    }
    return keys;
  }
}
