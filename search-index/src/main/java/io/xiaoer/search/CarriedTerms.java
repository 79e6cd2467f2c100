package io.xiaoer.search;

import io.xiaoer.search.analysis.CutText;
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
  static Field field(Collection<CutText> texts) {
    Set<String> terms = new LinkedHashSet<>();
    for (CutText text : texts) {
      text.words().forEach(word -> addWord(word, terms));
      addPairs(text.words(), terms);
    }
    return new Field(FIELD, new Terms(terms.iterator()), TYPE);
  }

  /**
   * What must be among them where an expression is carried: its words or, in Han of two characters
   * and more, its pairs.
   */
  static Set<String> of(List<String> words) {
    String joined = String.join("", words);
    return isHan(joined) && joined.codePointCount(0, joined.length()) >= PAIR
        ? addPairs(joined, new LinkedHashSet<>())
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
      boolean han = word.kind() == Word.Kind.HAN && isHan(word.text());
      if (!han || word.start() != end) {
        addPairs(run, terms);
        run.setLength(0);
      }
      run.append(han ? word.text() : "");
      end = word.end();
    }
    addPairs(run, terms);
  }

  private static boolean isHan(String word) {
    int at = 0;
    while (at < word.length() && Character.isIdeographic(word.codePointAt(at))) {
      at += Character.charCount(word.codePointAt(at));
    }
    return at == word.length();
  }

  private static Set<String> addPairs(CharSequence han, Set<String> pairs) {
    int from = 0;
    int middle = han.isEmpty() ? 0 : Character.charCount(Character.codePointAt(han, 0));
    while (middle < han.length()) {
      int end = middle + Character.charCount(Character.codePointAt(han, middle));
      pairs.add("#" + han.subSequence(from, end));
      from = middle;
      middle = end;
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
