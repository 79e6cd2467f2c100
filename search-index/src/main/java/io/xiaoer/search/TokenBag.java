package io.xiaoer.search;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/** Tokens without places, each of which counts several times. */
final class TokenBag extends TokenStream {
  private static final FieldType TYPE = new FieldType();

  static {
    TYPE.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    TYPE.setTokenized(true);
    TYPE.freeze();
  }

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
  private final List<String> tokens;
  private final int count;
  private Iterator<String> left;

  private TokenBag(List<String> tokens, int count) {
    this.tokens = tokens;
    this.count = count;
    this.left = tokens.iterator();
  }

  static Field field(String name, List<String> tokens, int count) {
    return new Field(name, new TokenBag(tokens, count), TYPE);
  }

  @Override
  public boolean incrementToken() {
    if (!left.hasNext()) {
      return false;
    }
    clearAttributes();
    term.append(left.next());
    frequency.setTermFrequency(count);
    return true;
  }

  @Override
  public void reset() {
    left = tokens.iterator();
  }
}
