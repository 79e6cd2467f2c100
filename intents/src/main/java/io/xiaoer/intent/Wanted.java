package io.xiaoer.intent;

import io.xiaoer.intent.classify.TokenTagger;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A text in which something may be looked for, with what the rules make of each character: a known
 * word for goods, left over when request words are taken away, both, or neither.
 *
 * @param left what the rules leave of the text
 */
record Wanted(TokenTagger.Question question, String left) {

  private static final Pattern MARKS = Pattern.compile(Mark.ANY + "+");
  private static final char LEFT = 'l';
  private static final char GOOD = 'g';
  private static final char BOTH = 'b';

  /**
   * @param text with marks for details
   * @param left what the rules leave of it
   */
  static Wanted of(String text, Intent intent, String left, Goods goods) {
    StringBuilder hints = new StringBuilder(".".repeat(text.length()));
    goods.point(text, hints, GOOD);
    int from = 0;
    for (String part : left.split(" ")) {
      int at = part.isEmpty() ? -1 : text.indexOf(part, from);
      for (int inside = at; at >= 0 && inside < at + part.length(); inside++) {
        hints.setCharAt(inside, hints.charAt(inside) == GOOD ? BOTH : LEFT);
      }
      from = at < 0 ? from : at + part.length();
    }
    return new Wanted(new TokenTagger.Question(text, intent.id(), hints.toString()), left);
  }

  /** What is looked for; empty where nothing is. */
  String query(TokenTagger tagger) {
    String joined = String.join(" ", tagger.pieces(question));
    return MARKS.matcher(joined).replaceAll(" ").strip();
  }

  /** The text with its answer; nothing where the answer is not in the text word by word. */
  Optional<TokenTagger.Answered> answered(String query) {
    boolean[] inside = new boolean[question.text().length()];
    int from = 0;
    for (String part : query.isEmpty() ? new String[0] : query.split(" ")) {
      int at = question.text().indexOf(part, from);
      if (at < 0) {
        return Optional.empty();
      }
      java.util.Arrays.fill(inside, at, at + part.length(), true);
      from = at + part.length();
    }
    return Optional.of(new TokenTagger.Answered(question, inside));
  }
}
