package io.xiaoer.search.analysis;

import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Feeds Lucene the words of texts that are cut already, with their places; once. */
public final class PlacedTokens extends TokenStream {
  /** So that no phrase reaches from one text into the next. */
  static final int GAP = 100;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final Iterator<CutText> texts;
  private Iterator<CatalogTokenizer.Token> tokens = Collections.emptyIterator();
  private int gap;
  private boolean first = true;

  public PlacedTokens(Collection<CutText> texts) {
    this.texts = texts.iterator();
  }

  @Override
  public boolean incrementToken() {
    while (!tokens.hasNext() && texts.hasNext()) {
      tokens = texts.next().placed().iterator();
      gap += first ? 0 : GAP;
      first = false;
    }
    if (!tokens.hasNext()) {
      return false;
    }
    CatalogTokenizer.Token token = tokens.next();
    clearAttributes();
    term.append(token.text());
    increment.setPositionIncrement(token.increment() + gap);
    gap = 0;
    return true;
  }
}
