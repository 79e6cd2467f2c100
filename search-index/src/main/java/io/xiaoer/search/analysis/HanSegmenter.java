package io.xiaoer.search.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.analysis.CharArrayMap;
import org.jspecify.annotations.Nullable;

/**
 * Cuts Han text into the most probable row of dictionary words (the frequencies of jieba). What no
 * word covers stays a single character. Thread-safe.
 */
final class HanSegmenter {
  private static final int LONGEST_WORD = 6;
  private static final float UNKNOWN = -18f;
  private static final float OWN = -7f;

  private final CharArrayMap<Float> words;

  private HanSegmenter(CharArrayMap<Float> words) {
    this.words = words;
  }

  /** Our own words are cut out wherever they stand. */
  static HanSegmenter load(Collection<String> ownWords) {
    List<String> lines = LexiconFile.lines("jieba-words.txt");
    CharArrayMap<Float> words = new CharArrayMap<>(lines.size() + ownWords.size(), false);
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
    return weight(text, from, to) != null;
  }

  /** From the back, because the best row from a place on does not depend on what is before it. */
  private int[] bestEnds(String text) {
    float[] best = new float[text.length() + 1];
    int[] ends = new int[text.length()];
    for (int from = text.length() - 1; from >= 0; from--) {
      best[from] = Float.NEGATIVE_INFINITY;
      int step = Character.charCount(text.codePointAt(from));
      for (int to = from + step; to <= Math.min(text.length(), from + LONGEST_WORD); to++) {
        Float weight = to == from + step ? single(text, from, to) : weight(text, from, to);
        if (weight != null && weight + best[to] > best[from]) {
          best[from] = weight + best[to];
          ends[from] = to;
        }
      }
    }
    return ends;
  }

  private Float single(String text, int from, int to) {
    Float known = weight(text, from, to);
    return known == null ? (Float) UNKNOWN : known;
  }

  private @Nullable Float weight(String text, int from, int to) {
    return words.get(text.subSequence(from, to));
  }

  private static long frequency(String line) {
    int from = line.indexOf(' ') + 1;
    return Long.parseLong(line, from, line.indexOf(' ', from), 10);
  }
}
