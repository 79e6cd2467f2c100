package io.xiaoer.search;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/** Tokens without places, each with how often it counts. Used by one thread. */
final class TokenBag {
  private static final FieldType TYPE = new FieldType();

  static {
    TYPE.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    TYPE.setTokenized(true);
    TYPE.freeze();
  }

  private final Map<String, Integer> counts = new HashMap<>();

  /** Each of the tokens counts so many times more. */
  void add(List<String> tokens, int count) {
    for (String token : tokens) {
      counts.merge(token, count, Integer::sum);
    }
  }

  /** What the index keeps of it; the bag is not filled any more. */
  Field field(String name) {
    return new Field(name, new Tokens(counts.entrySet().iterator()), TYPE);
  }

  /** Feeds Lucene each token once. */
  private static final class Tokens extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
    private final Iterator<Map.Entry<String, Integer>> left;

    Tokens(Iterator<Map.Entry<String, Integer>> left) {
      this.left = left;
    }

    @Override
    public boolean incrementToken() {
      if (!left.hasNext()) {
        return false;
      }
      Map.Entry<String, Integer> token = left.next();
      clearAttributes();
      term.append(token.getKey());
      frequency.setTermFrequency(token.getValue());
      return true;
    }
  }
}
