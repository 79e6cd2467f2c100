package io.xiaoer.intent;

import io.xiaoer.intent.classify.TokenTagger;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

  /** What these look for is told in words, and not by a name. */
  private static final Set<String> DESCRIBED =
      Set.of(Intent.FIND_PRODUCT.id(), Intent.REFINE_RESULTS.id(), Intent.SUBSCRIBE_ALERT.id());

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
   * What is looked for; empty where nothing is. Who asks about a good or orders it names it, so
   * there a part means the whole name as far as the rules left it: 秦岭洋槐蜂蜜 rather than 蜂蜜.
   */
  String query(TokenTagger tagger) {
    List<String> pieces = withoutCrumbs(tagger.pieces(question));
    boolean names = pieces.size() == 1 && !DESCRIBED.contains(question.kind());
    String joined = names ? whole(pieces.getFirst()) : String.join(" ", pieces);
    String bare = MARKS.matcher(joined).replaceAll(" ").strip();
    return SPACES.matcher(bare).replaceAll(" ");
  }

  /** Beside other pieces a single Chinese character is what was left of a word: 最 of 最便宜. */
  private static List<String> withoutCrumbs(List<String> pieces) {
    List<String> words =
        pieces.stream()
            .filter(piece -> piece.length() > 1 || !Character.isIdeographic(piece.charAt(0)))
            .toList();
    return words.isEmpty() ? pieces : words;
  }

  private String whole(String piece) {
    int at = question.text().indexOf(piece);
    return at < 0 ? piece : question.text().substring(start(at, 0), end(at + piece.length()));
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
