package io.xiaoer.search.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How Han reads in pinyin, without tones and with ü as u, and how letters split into its syllables
 * (readings of pinyin-data and phrase-pinyin-data). Thread-safe.
 */
final class Pinyin {
  private static final int FIRST_HAN = 0x4E00;
  private static final int LAST_HAN = 0x9FFF;
  private static final int LONGEST_SYLLABLE = 6;
  private static final int LONGEST_PHRASE = 6;
  private static final int LONGEST_SPELLING = 48;
  private static final int MOST_SPLITS = 4;

  private final List<List<String>> characters =
      new ArrayList<>(Collections.nCopies(LAST_HAN - FIRST_HAN + 1, List.of()));
  private final WordTrie phrases = new WordTrie();
  private final List<List<String>> phraseReadings = new ArrayList<>();
  private final Set<String> syllables = new HashSet<>();

  private Pinyin() {}

  static Pinyin load() {
    Pinyin pinyin = new Pinyin();
    LexiconFile.lines("pinyin-characters.txt").forEach(pinyin::addSyllable);
    LexiconFile.lines("pinyin-phrases.txt").forEach(pinyin::addPhrase);
    return pinyin;
  }

  /**
   * The syllables that each character may be, the usual one first; a character that is no Han has
   * none. A word with a reading of its own decides over its characters.
   */
  List<List<String>> read(String han) {
    List<List<String>> readings = new ArrayList<>();
    for (int at = 0; at < han.length(); ) {
      int length = phraseLength(han, at);
      if (length > 0) {
        int phrase = phrases.number(han, at, at + length);
        phraseReadings.get(phrase).forEach(one -> readings.add(List.of(one)));
        at += length;
      } else {
        readings.add(known(han.charAt(at)));
        at++;
      }
    }
    return readings;
  }

  /** The ways to cut letters into syllables, fewest syllables first; none if they are no pinyin. */
  List<List<String>> spell(String letters) {
    List<List<String>> splits = new ArrayList<>();
    if (letters.length() <= LONGEST_SPELLING) {
      split(letters.replace('v', 'u'), 0, new ArrayList<>(), splits);
    }
    return splits;
  }

  boolean isSyllable(String letters) {
    return syllables.contains(letters.replace('v', 'u'));
  }

  /** Longest syllables first; a rest that cannot be cut is noticed before it is tried again. */
  private void split(String text, int from, List<String> before, List<List<String>> splits) {
    if (from == text.length()) {
      splits.add(List.copyOf(before));
      return;
    }
    for (int to = Math.min(text.length(), from + LONGEST_SYLLABLE); to > from; to--) {
      String syllable = text.substring(from, to);
      if (splits.size() < MOST_SPLITS && syllables.contains(syllable) && canCut(text, to)) {
        before.addLast(syllable);
        split(text, to, before, splits);
        before.removeLast();
      }
    }
  }

  private boolean canCut(String text, int from) {
    boolean[] reachable = new boolean[text.length() + 1];
    reachable[from] = true;
    for (int at = from; at < text.length(); at++) {
      for (int to = at + 1; reachable[at] && to <= text.length() && to <= at + 6; to++) {
        reachable[to] |= syllables.contains(text.substring(at, to));
      }
    }
    return reachable[text.length()];
  }

  /** Of the longest one that begins there; 0 where none does. */
  private int phraseLength(String han, int from) {
    int longest = 0;
    int node = WordTrie.ROOT;
    int most = Math.min(han.length() - from, LONGEST_PHRASE);
    for (int length = 1; length <= most && node != WordTrie.NONE; length++) {
      node = phrases.next(node, han.charAt(from + length - 1));
      longest = length > 1 && phrases.number(node) != WordTrie.NONE ? length : longest;
    }
    return longest;
  }

  private List<String> known(char character) {
    int index = character - FIRST_HAN;
    return index < 0 || index >= characters.size() ? List.of() : characters.get(index);
  }

  private void addSyllable(String line) {
    String[] columns = line.split("\t", -1);
    syllables.add(columns[0]);
    columns[1].chars().forEach(c -> readings(c).addFirst(columns[0]));
    columns[2].chars().forEach(c -> readings(c).addLast(columns[0]));
  }

  private List<String> readings(int character) {
    if (characters.get(character - FIRST_HAN).isEmpty()) {
      characters.set(character - FIRST_HAN, new ArrayList<>(2));
    }
    return characters.get(character - FIRST_HAN);
  }

  private void addPhrase(String line) {
    String[] columns = line.split("\t", 2);
    phrases.put(columns[0], phraseReadings.size());
    phraseReadings.add(List.of(columns[1].split(" ")));
  }
}
