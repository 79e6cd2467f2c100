package io.xiaoer.search.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cuts Han text into the most probable row of dictionary words (the frequencies of jieba). What no
 * word covers stays a single character. Thread-safe.
 */
final class HanSegmenter {
  private static final int LONGEST_WORD = 6;
  private static final float UNKNOWN = -18f;
  private static final float OWN = -7f;

  private final WordTrie words = new WordTrie();

  /** The logarithm of how probable a word is, by its number. */
  private final float[] weights;

  private HanSegmenter(Map<String, Float> weighted) {
    this.weights = new float[weighted.size()];
    int number = 0;
    for (Map.Entry<String, Float> word : weighted.entrySet()) {
      words.put(word.getKey(), number);
      weights[number] = word.getValue();
      number++;
    }
  }

  /** Our own words are cut out wherever they stand. */
  static HanSegmenter load(Collection<String> ownWords) {
    List<String> lines = LexiconFile.lines("jieba-words.txt");
    Map<String, Float> words = new HashMap<>(2 * lines.size());
    double total = lines.stream().mapToLong(HanSegmenter::frequency).sum();
    for (String line : lines) {
      String word = line.substring(0, line.indexOf(' '));
      words.put(word, (float) Math.log(frequency(line) / total));
    }
    ownWords.forEach(word -> words.put(word, Math.max(OWN, words.getOrDefault(word, OWN))));
    return new HanSegmenter(words);
  }

  /** The ends of the words, in order. */
  List<Integer> cut(String text) {
    int[] ends = bestEnds(text);
    List<Integer> cuts = new ArrayList<>();
    for (int at = 0; at < text.length(); at = ends[at]) {
      cuts.add(ends[at]);
    }
    return cuts;
  }

  boolean isWord(String text, int from, int to) {
    return words.number(text, from, to) != WordTrie.NONE;
  }

  /** The words of two characters or more inside a text, and not all of it: from and end in turn. */
  List<Integer> inside(String text) {
    List<Integer> places = new ArrayList<>();
    for (int from = 0; from < text.length() - 1; from++) {
      int node = words.next(WordTrie.ROOT, text.charAt(from));
      for (int to = from + 2; to <= text.length() && node != WordTrie.NONE; to++) {
        node = words.next(node, text.charAt(to - 1));
        if (words.number(node) != WordTrie.NONE && to - from < text.length()) {
          places.add(from);
          places.add(to);
        }
      }
    }
    return places;
  }

  /** From the back, because the best row from a place on does not depend on what is before it. */
  private int[] bestEnds(String text) {
    float[] best = new float[text.length() + 1];
    int[] ends = new int[text.length()];
    for (int from = text.length() - 1; from >= 0; from--) {
      int single = from + Character.charCount(text.codePointAt(from));
      best[from] = UNKNOWN + best[single];
      ends[from] = single;
      int node = WordTrie.ROOT;
      int last = Math.min(text.length(), from + LONGEST_WORD);
      for (int to = from + 1; to <= last && node != WordTrie.NONE; to++) {
        node = words.next(node, text.charAt(to - 1));
        int word = words.number(node);
        if (word != WordTrie.NONE && to >= single) {
          float weight = weights[word] + best[to];
          if (to == single || weight > best[from]) {
            best[from] = weight;
            ends[from] = to;
          }
        }
      }
    }
    return ends;
  }

  private static long frequency(String line) {
    int from = line.indexOf(' ') + 1;
    return Long.parseLong(line, from, line.indexOf(' ', from), 10);
  }
}
