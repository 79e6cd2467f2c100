package io.xiaoer.intent;

import com.ibm.icu.text.Transliterator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Chinese that is typed in Latin letters, with the syllables apart or together: wo yao tuikuan.
 * Immutable and safe from any thread.
 */
final class Pinyin {

  private static final Pattern WORD = Pattern.compile("[a-z']+");
  private static final int LONGEST_SYLLABLE = 6;
  private static final int LONGEST_WORD = 40;

  private final Set<String> syllables = new HashSet<>();

  private Pinyin(List<String> lines) {
    lines.forEach(line -> syllables.addAll(List.of(line.split(" "))));
  }

  static Pinyin load() {
    return new Pinyin(LexiconFile.lines("syllables.txt"));
  }

  /** The text with its syllables apart; nothing where it is not all pinyin. */
  Optional<String> spaced(String text) {
    StringBuilder spaced = new StringBuilder(2 * text.length());
    Matcher word = WORD.matcher(text);
    int many = 0;
    while (word.find()) {
      if (word.end() - word.start() > LONGEST_WORD) {
        return Optional.empty();
      }
      String parted = parted(word.group());
      if (parted.isEmpty()) {
        return Optional.empty();
      }
      spaced.append(parted).append(' ');
      many += parted.length() - parted.replace(" ", "").length() + 1;
    }
    return many > 1 && isLatin(text) ? Optional.of(spaced.toString().strip()) : Optional.empty();
  }

  /** How a Chinese text is typed in pinyin; made for learning, too slow for reading. */
  static String of(String chinese) {
    return Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower").transliterate(chinese);
  }

  private static boolean isLatin(String text) {
    return text.chars().noneMatch(c -> c > 0x250 && Character.isLetter(c));
  }

  /** The word in as few syllables as it can be parted into; empty where it cannot be. */
  private String parted(String word) {
    int length = word.length();
    int[] fewest = new int[length + 1];
    int[] from = new int[length + 1];
    for (int end = 1; end <= length; end++) {
      fewest[end] = Integer.MAX_VALUE;
      for (int start = Math.max(0, end - LONGEST_SYLLABLE); start < end; start++) {
        if (fewest[start] < fewest[end] - 1 && syllables.contains(word.substring(start, end))) {
          fewest[end] = fewest[start] + 1;
          from[end] = start;
        }
      }
    }
    if (fewest[length] == Integer.MAX_VALUE) {
      return "";
    }
    StringBuilder parted = new StringBuilder();
    for (int end = length; end > 0; end = from[end]) {
      parted.insert(0, word.substring(from[end], end) + (parted.isEmpty() ? "" : " "));
    }
    return parted.toString();
  }
}
