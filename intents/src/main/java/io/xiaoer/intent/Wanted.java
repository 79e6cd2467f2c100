package io.xiaoer.intent;

import io.xiaoer.intent.classify.TokenTagger;
import java.util.ArrayList;
import java.util.List;
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
  private static final Pattern SPACES = Pattern.compile(" {2,}");
  private static final char NOTHING = '.';
  private static final char LEFT = 'l';
  private static final char GOOD = 'g';
  private static final char BOTH = 'b';

  /**
   * @param text with marks for details
   * @param left what the rules leave of it
   */
  static Wanted of(String text, Intent intent, String left, Goods goods) {
    StringBuilder hints = new StringBuilder(String.valueOf(NOTHING).repeat(text.length()));
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

  /**
   * What is looked for; empty where nothing is. Where a part of a name was told, it is the whole
   * name as far as the rules left it: 秦岭洋槐蜂蜜 rather than 蜂蜜.
   */
  String query(TokenTagger tagger) {
    List<String> names = new ArrayList<>();
    int end = 0;
    for (String piece : tagger.pieces(question)) {
      int at = question.text().indexOf(piece, end);
      if (at >= 0) {
        int start = start(at, end);
        end = end(at + piece.length());
        names.add(question.text().substring(start, end));
      }
    }
    String joined = MARKS.matcher(String.join(" ", names)).replaceAll(" ").strip();
    return SPACES.matcher(joined).replaceAll(" ");
  }

  private int start(int from, int least) {
    int start = from;
    while (start > least && isName(start - 1)) {
      start--;
    }
    return start;
  }

  private int end(int from) {
    int end = from;
    while (end < question.text().length() && isName(end)) {
      end++;
    }
    return end;
  }

  /** Whether the character belongs to a name, or stands between two words of one. */
  private boolean isName(int at) {
    CharSequence hints = question.hints();
    boolean between = at > 0 && at + 1 < hints.length() && question.text().charAt(at) == ' ';
    return hints.charAt(at) != NOTHING
        || (between && hints.charAt(at - 1) != NOTHING && hints.charAt(at + 1) != NOTHING);
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
