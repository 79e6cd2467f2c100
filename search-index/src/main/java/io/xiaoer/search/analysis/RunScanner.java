package io.xiaoer.search.analysis;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Cuts folded text into runs of one kind; punctuation, symbols and lone surrogates fall away. */
final class RunScanner {
  private static final Set<UnicodeScript> UNSPACED =
      Set.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.HANGUL,
          UnicodeScript.BOPOMOFO,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);
  private static final int LONGEST_MIXED_WORD = 6;
  private static final WordTrie NO_WORDS = new WordTrie();

  private final WordTrie mixedWords;
  private final String text;
  private final List<Run> runs = new ArrayList<>();
  private int place;

  private RunScanner(WordTrie mixedWords, String text) {
    this.mixedWords = mixedWords;
    this.text = text;
  }

  /** Without words that mix scripts. */
  static List<Run> scan(String text) {
    return scan(text, NO_WORDS);
  }

  static List<Run> scan(String text, WordTrie mixedWords) {
    RunScanner scanner = new RunScanner(mixedWords, text);
    while (scanner.place < text.length()) {
      scanner.step();
    }
    return scanner.runs;
  }

  private void step() {
    int c = text.codePointAt(place);
    int mixed = mixedWordLength();
    if (mixed > 0) {
      add(Run.Kind.MIXED, place + mixed);
    } else if (isUnspaced(c)) {
      add(Run.Kind.HAN, end(place, RunScanner::isUnspaced));
    } else if (Character.isLetterOrDigit(c)) {
      latin(latinEnd());
    } else {
      place += Character.charCount(c);
    }
  }

  private int mixedWordLength() {
    int longest = 0;
    int node = WordTrie.ROOT;
    int most = Math.min(LONGEST_MIXED_WORD, text.length() - place);
    for (int length = 1; length <= most && node != WordTrie.NONE; length++) {
      node = mixedWords.next(node, text.charAt(place + length - 1));
      longest = length > 1 && mixedWords.number(node) != WordTrie.NONE ? length : longest;
    }
    return longest;
  }

  private int latinEnd() {
    int end = end(place, RunScanner::isWordPart);
    while (end + 1 < text.length() && joins(end) && isWordPart(text.codePointAt(end + 1))) {
      end = end(end + 1, RunScanner::isWordPart);
    }
    return end;
  }

  private boolean joins(int at) {
    boolean digits = isDigit(at - 1) && isDigit(at + 1);
    return switch (text.charAt(at)) {
      case '.' -> digits;
      case '-' -> !digits;
      case '\'', '\u2019', '&', '_' -> true;
      default -> false;
    };
  }

  private void latin(int end) {
    String word = text.substring(place, end);
    if (isAmount(word)) {
      number(word, end);
    } else {
      String measure = Measures.attached(word);
      add(measure == null ? Run.Kind.LATIN : Run.Kind.MEASURE, measure, end);
    }
  }

  private static boolean isAmount(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (!isAsciiDigit(word.charAt(i)) && word.charAt(i) != '.') {
        return false;
      }
    }
    return true;
  }

  private void number(String word, int end) {
    int han = Measures.hanUnitLength(text, end);
    int from = end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
    int to = han > 0 ? end + han : end(from, RunScanner::isWordPart);
    String unit = text.substring(han > 0 ? end : from, to);
    String measure = Measures.measure(word, unit);
    if (measure == null) {
      add(Run.Kind.NUMBER, end);
    } else {
      add(Run.Kind.MEASURE, measure, to);
    }
  }

  private void add(Run.Kind kind, int end) {
    add(kind, null, end);
  }

  private void add(Run.Kind kind, @Nullable String written, int end) {
    String content = written == null ? text.substring(place, end) : written;
    runs.add(new Run(kind, content, place, end));
    place = end;
  }

  private int end(int from, IntPredicate belongs) {
    int end = from;
    while (end < text.length() && belongs.test(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  private boolean isDigit(int at) {
    return at >= 0 && at < text.length() && isAsciiDigit(text.charAt(at));
  }

  private static boolean isAsciiDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isUnspaced(int c) {
    return c >= 0x0E00 && isTextual(c) && UNSPACED.contains(UnicodeScript.of(c));
  }

  private static boolean isWordPart(int c) {
    return isTextual(c) && !isUnspaced(c);
  }

  private static boolean isTextual(int c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }
}
