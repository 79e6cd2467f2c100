package io.xiaoer.intent;

import com.ibm.icu.util.BytesTrie;
import com.ibm.icu.util.CharsTrie;
import com.ibm.icu.util.CharsTrieBuilder;
import com.ibm.icu.util.StringTrieBuilder;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The words for kinds of goods, of both languages, as people mix them. Marks the longest that
 * begins at each place; a Latin word only as a whole, in the singular or the plural.
 */
final class Goods {

  /** A built trie; a {@link CharsTrie} over it keeps a position, so each reading has its own. */
  private final CharSequence words;

  private Goods(CharSequence words) {
    this.words = words;
  }

  static Goods load() {
    return load(List.of());
  }

  /** The words of the distribution and some more, normalised. */
  static Goods load(List<String> more) {
    Set<String> words = new LinkedHashSet<>(more);
    LexiconFile.lines("goods.zh-CN.txt").forEach(line -> words.addAll(List.of(line.split(" +"))));
    LexiconFile.lines("goods.en.txt").stream()
        .flatMap(line -> Stream.of(line.split(", *")))
        .forEach(word -> words.addAll(List.of(word, plural(word))));
    return of(words);
  }

  private static Goods of(Collection<String> words) {
    CharsTrieBuilder builder = new CharsTrieBuilder();
    words.forEach(word -> builder.add(word, 0));
    return new Goods(builder.buildCharSequence(StringTrieBuilder.Option.FAST));
  }

  private static String plural(String word) {
    if (word.matches(".*(?:s|x|z|ch|sh|tato|mato)")) {
      return word + "es";
    }
    return word.matches(".*[^aeiou]y") ? word.substring(0, word.length() - 1) + "ies" : word + "s";
  }

  /** The text with {@link Mark#GOOD} for each word that is known. */
  String mark(String text) {
    StringBuilder marked = new StringBuilder(text.length());
    CharsTrie from = new CharsTrie(words, 0);
    int at = 0;
    while (at < text.length()) {
      int end = startsWord(text, at) ? end(from.reset(), text, at) : at;
      if (end > at) {
        marked.append(Mark.GOOD.symbol());
        at = end;
      } else {
        marked.append(text.charAt(at++));
      }
    }
    return marked.toString();
  }

  /** Puts {@code sign} into {@code signs} where a known word stands. */
  void point(String text, StringBuilder signs, char sign) {
    CharsTrie from = new CharsTrie(words, 0);
    int at = 0;
    while (at < text.length()) {
      int end = startsWord(text, at) ? end(from.reset(), text, at) : at;
      for (int inside = at; inside < end; inside++) {
        signs.setCharAt(inside, sign);
      }
      at = Math.max(end, at + 1);
    }
  }

  /** Whether a known word of {@code text} begins before {@code at} and ends after it. */
  boolean straddles(String text, int at) {
    CharsTrie from = new CharsTrie(words, 0);
    int start = 0;
    while (start < at) {
      int end = startsWord(text, start) ? end(from.reset(), text, start) : start;
      if (end > at) {
        return true;
      }
      start = Math.max(end, start + 1);
    }
    return false;
  }

  private static int end(CharsTrie word, String text, int start) {
    int end = start;
    for (int at = start; at < text.length(); at++) {
      BytesTrie.Result result = word.next(text.charAt(at));
      if (result.hasValue() && endsWord(text, at)) {
        end = at + 1;
      }
      if (!result.hasNext()) {
        break;
      }
    }
    return end;
  }

  private static boolean startsWord(String text, int at) {
    return at == 0 || !(latin(text.charAt(at)) && latin(text.charAt(at - 1)));
  }

  private static boolean endsWord(String text, int at) {
    return at + 1 == text.length() || !(latin(text.charAt(at)) && latin(text.charAt(at + 1)));
  }

  private static boolean latin(char c) {
    return c < 0x250 && Character.isLetterOrDigit(c);
  }
}
