package io.xiaoer.search.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What Han text is found by when it is typed in pinyin or in characters that sound alike: pairs of
 * neighbouring syllables ({@code fang shai}), the initials of words and rows of words ({@code
 * ^fss}) and words of one syllable ({@code =yan}). Thread-safe.
 */
final class Sounds {
  private static final char INITIALS = '^';
  private static final char ALONE = '=';
  private static final int MOST_WORDS = 3;
  private static final int MOST_INITIALS = 6;

  private final Pinyin pinyin;
  private final WordCutter cutter;

  Sounds(Pinyin pinyin, WordCutter cutter) {
    this.pinyin = pinyin;
    this.cutter = cutter;
  }

  /** Everything that a text is found by. */
  List<String> of(CutText text) {
    List<String> sounds = new ArrayList<>();
    for (Run run : text.runs()) {
      if (run.kind() == Run.Kind.HAN) {
        List<List<String>> syllables = pinyin.read(run.text());
        addPairs(syllables, sounds);
        addInitials(ends(run, text), syllables, sounds);
      }
    }
    return sounds;
  }

  /**
   * The ends of the words of a run, as the text was cut; words that mix scripts may be cut over.
   */
  private List<Integer> ends(Run run, CutText text) {
    List<Integer> ends = new ArrayList<>();
    int at = run.start();
    for (Word word : text.words()) {
      if (word.start() == at && word.end() <= run.end() && word.kind() == Word.Kind.HAN) {
        at = word.end();
        ends.add(at - run.start());
      }
    }
    return at == run.end() ? ends : cutter.ends(run.text());
  }

  /** The pairs that letters stand for, one list for each way to read them; none if not pinyin. */
  List<List<String>> ofLetters(String letters) {
    return pinyin.spell(letters).stream()
        .filter(syllables -> syllables.size() > 1)
        .map(Sounds::pairs)
        .toList();
  }

  /** The pairs of a stretch of Han in its usual reading; none where a character has no reading. */
  List<String> ofHan(String han) {
    return pairs(syllables(han));
  }

  /** The syllables of a stretch of Han in its usual reading; none where a character has none. */
  List<String> syllables(String han) {
    List<List<String>> syllables = pinyin.read(han);
    return syllables.stream().anyMatch(List::isEmpty)
        ? List.of()
        : syllables.stream().map(List::getFirst).toList();
  }

  boolean isSyllable(String letters) {
    return pinyin.isSyllable(letters);
  }

  static String alone(String syllable) {
    return ALONE + syllable.replace('v', 'u');
  }

  static String initials(String letters) {
    return INITIALS + letters;
  }

  private static List<String> pairs(List<String> syllables) {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i + 1 < syllables.size(); i++) {
      pairs.add(syllables.get(i) + " " + syllables.get(i + 1));
    }
    return pairs;
  }

  private static void addPairs(List<List<String>> syllables, List<String> into) {
    for (int i = 0; i + 1 < syllables.size(); i++) {
      for (String first : syllables.get(i)) {
        syllables.get(i + 1).forEach(second -> into.add(first + " " + second));
      }
    }
  }

  /** Of words that have one syllable a character. */
  private static void addInitials(
      List<Integer> ends, List<List<String>> syllables, List<String> into) {
    if (ends.getLast() != syllables.size()) {
      return;
    }
    Set<String> initials = new LinkedHashSet<>();
    int from = 0;
    for (int word = 0; word < ends.size(); word++) {
      int last = Math.min(ends.size(), word + MOST_WORDS);
      for (int to : ends.subList(word, last)) {
        addInitials(syllables.subList(from, to), initials);
      }
      from = ends.get(word);
    }
    into.addAll(initials);
  }

  private static void addInitials(List<List<String>> syllables, Set<String> into) {
    boolean readable = syllables.stream().noneMatch(List::isEmpty);
    if (readable && syllables.size() == 1) {
      syllables.getFirst().forEach(syllable -> into.add(alone(syllable)));
    }
    if (readable && syllables.size() > 1 && syllables.size() <= MOST_INITIALS) {
      StringBuilder initials = new StringBuilder();
      syllables.forEach(readings -> initials.append(readings.getFirst().charAt(0)));
      into.add(initials(initials.toString()));
    }
  }
}
