package io.xiaoer.search;

import io.xiaoer.search.analysis.CatalogAnalyzers;
import io.xiaoer.search.analysis.Word;
import io.xiaoer.search.query.MatchField;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/**
 * Everything that a product says of itself but for its description, as a bare set of terms: the
 * words, and every pair of Han characters, which finds 花生 inside any longer word.
 */
final class CarriedTerms {
  static final String FIELD = MatchField.CARRIED;

  private static final FieldType TYPE = new FieldType();
  private static final int PAIR = 2;

  static {
    TYPE.setIndexOptions(IndexOptions.DOCS);
    TYPE.setOmitNorms(true);
    TYPE.setTokenized(true);
    TYPE.freeze();
  }

  private CarriedTerms() {}

  /** What the index keeps of the texts. */
  static Field field(Collection<String> texts, CatalogAnalyzers analyzers) {
    Set<String> terms = new LinkedHashSet<>();
    for (String text : texts) {
      List<Word> words = analyzers.cut(text);
      words.forEach(word -> addWord(word, terms));
      addPairs(words, terms);
    }
    return new Field(FIELD, new Terms(terms.iterator()), TYPE);
  }

  /**
   * What must be among them where an expression is carried: its words or, in Han of two characters
   * and more, its pairs.
   */
  static Set<String> of(List<String> words) {
    String joined = String.join("", words);
    boolean han = joined.codePoints().allMatch(Character::isIdeographic);
    return han && joined.codePointCount(0, joined.length()) >= PAIR
        ? pairs(joined)
        : new LinkedHashSet<>(words);
  }

  private static void addWord(Word word, Set<String> terms) {
    terms.add(word.text());
    word.parts().forEach(part -> terms.add(part.text()));
  }

  /** Over words that touch each other, because 香|精 may have been cut. */
  private static void addPairs(List<Word> words, Set<String> terms) {
    StringBuilder run = new StringBuilder();
    int end = -1;
    for (Word word : words) {
      boolean han = word.text().codePoints().allMatch(Character::isIdeographic);
      if (!han || word.start() != end) {
        terms.addAll(pairs(run.toString()));
        run.setLength(0);
      }
      run.append(han ? word.text() : "");
      end = word.end();
    }
    terms.addAll(pairs(run.toString()));
  }

  private static Set<String> pairs(String han) {
    int[] characters = han.codePoints().toArray();
    Set<String> pairs = new LinkedHashSet<>();
    for (int i = 0; i + 1 < characters.length; i++) {
      pairs.add("#" + new String(characters, i, PAIR));
    }
    return pairs;
  }

  /** Feeds Lucene the terms. */
  private static final class Terms extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final Iterator<String> left;

    Terms(Iterator<String> left) {
      this.left = left;
    }

    @Override
    public boolean incrementToken() {
      if (!left.hasNext()) {
        return false;
      }
      clearAttributes();
      term.append(left.next());
      return true;
    }
  }
}
