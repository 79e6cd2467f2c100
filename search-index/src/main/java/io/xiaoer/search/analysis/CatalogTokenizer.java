package io.xiaoer.search.analysis;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.util.SegmentingTokenizerBase;

/** Feeds Lucene the tokens that a plan makes of each sentence. */
final class CatalogTokenizer extends SegmentingTokenizerBase {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offsets = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final Plan plan;
  private Iterator<Token> tokens = Collections.emptyIterator();

  CatalogTokenizer(Plan plan) {
    super(BreakIterator.getSentenceInstance(Locale.ROOT));
    this.plan = plan;
  }

  @Override
  protected void setNextSentence(int sentenceStart, int sentenceEnd) {
    String sentence = new String(buffer, sentenceStart, sentenceEnd - sentenceStart);
    tokens = plan.tokens(sentence, offset + sentenceStart).iterator();
  }

  @Override
  protected boolean incrementWord() {
    if (!tokens.hasNext()) {
      return false;
    }
    Token token = tokens.next();
    clearAttributes();
    term.append(token.text());
    offsets.setOffset(correctOffset(token.start()), correctOffset(token.end()));
    increment.setPositionIncrement(token.increment());
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    tokens = Collections.emptyIterator();
  }

  /** One token, with offsets in the folded text and the distance to the token before it. */
  record Token(String text, int start, int end, int increment) {}

  /** How a sentence becomes tokens; a function without state. */
  interface Plan {
    List<Token> tokens(String sentence, int base);
  }
}
