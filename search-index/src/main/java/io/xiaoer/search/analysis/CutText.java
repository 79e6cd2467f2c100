package io.xiaoer.search.analysis;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One text, folded and cut once for everything that is made of its words; each of these is worked
 * out where it is first asked for. Used by one thread.
 */
public final class CutText {
  static final int LONGEST_KEY = 200;

  private final Cutting cutting;
  private final String folded;
  private @Nullable List<Word> words;
  private @Nullable List<Run> runs;
  private @Nullable List<Word> front;
  private @Nullable List<String> tokens;

  CutText(Cutting cutting, String text) {
    this.cutting = cutting;
    this.folded = cutting.folding().fold(text);
  }

  /** The words without the shorter words inside them. */
  public List<Word> words() {
    List<Word> known = words;
    if (known == null) {
      known = cutting.cutter().cut(folded);
      words = known;
    }
    return known;
  }

  /** Everything that the text is found by, as often as it stands there, without places. */
  public List<String> tokens() {
    List<String> known = tokens;
    if (known == null) {
      known = MatchTokens.of(this, cutting.cutter());
      tokens = known;
    }
    return known;
  }

  /** Everything that the Han of the text is found by in pinyin. */
  public List<String> sounds() {
    return cutting.sounds().of(this);
  }

  /** Whether, before it says for what or with what, it names an accessory. */
  public boolean isAccessory(Lexicon lexicon) {
    return front().stream().anyMatch(word -> lexicon.isAccessory(word.text()));
  }

  /** The words of a title that say what the thing is, likeliest first. */
  public List<String> heads() {
    return TitleHead.of(front());
  }

  /** The text as one term: its words, whatever stands between them; at most 200 characters. */
  public String whole() {
    String whole = words().stream().map(Word::text).collect(Collectors.joining(" "));
    return whole.substring(0, Math.min(LONGEST_KEY, whole.length()));
  }

  /** As it is compared with other names: folded, blanks evened out, at most 200 characters. */
  public String key() {
    String even = evened(folded.strip());
    return even.length() <= LONGEST_KEY ? even : even.substring(0, LONGEST_KEY);
  }

  /** The words with the shorter words inside them, in their places. */
  List<CatalogTokenizer.Token> placed() {
    return WordPlan.tokens(words(), 0, cutting.cutter());
  }

  /** The stretches of one kind, words that mix scripts taken apart. */
  List<Run> runs() {
    List<Run> known = runs;
    if (known == null) {
      known = RunScanner.scan(folded);
      runs = known;
    }
    return known;
  }

  private List<Word> front() {
    List<Word> known = front;
    if (known == null) {
      String part = TitleHead.firstPart(folded);
      known = part.length() == folded.length() ? words() : cutting.cutter().cut(part);
      front = known;
    }
    return known;
  }

  private static String evened(String text) {
    StringBuilder even = null;
    for (int i = 0; i < text.length(); i++) {
      boolean blank = isBlank(text.charAt(i));
      boolean again = blank && isBlank(text.charAt(i - 1));
      if (even == null && blank && (again || text.charAt(i) != ' ')) {
        even = new StringBuilder(text.length()).append(text, 0, i);
      }
      if (even != null && !again) {
        even.append(blank ? ' ' : text.charAt(i));
      }
    }
    return even == null ? text : even.toString();
  }

  private static boolean isBlank(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  /** What texts are cut with. */
  record Cutting(TextFolding folding, WordCutter cutter, Sounds sounds) {}
}
