package io.xiaoer.search.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/** What an analyser makes of a text; every attribute is spoiled before each token. */
record Tokens(List<Seen> seen, int finalOffset) {

  /** One token; prints as {@code text[start,end)+increment}. */
  record Seen(String text, int start, int end, int increment) {
    @Override
    public String toString() {
      return text + "[" + start + "," + end + ")+" + increment;
    }
  }

  static Tokens of(Analyzer analyzer, String text) {
    try (TokenStream stream = analyzer.tokenStream("any", text)) {
      return read(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return String.join(" ", seen.stream().map(Seen::toString).toList());
  }

  private static Tokens read(TokenStream stream) throws IOException {
    CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
    OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
    PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
    stream.addAttribute(TypeAttribute.class).setType("rubbish");
    List<Seen> seen = new ArrayList<>();
    stream.reset();
    while (next(stream, term, increment)) {
      seen.add(
          new Seen(
              term.toString(),
              offset.startOffset(),
              offset.endOffset(),
              increment.getPositionIncrement()));
    }
    stream.end();
    return new Tokens(seen, offset.endOffset());
  }

  private static boolean next(
      TokenStream stream, CharTermAttribute term, PositionIncrementAttribute increment)
      throws IOException {
    term.setEmpty().append("rubbish");
    increment.setPositionIncrement(77);
    return stream.incrementToken();
  }
}
