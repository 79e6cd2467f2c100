package io.xiaoer.search.passage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A fixed set of passages, ranked against questions by BM25. Immutable and thread-safe; the work of
 * a question is bounded by the set, which holds at most {@value #MOST} passages.
 */
public final class PassageRanker {

  /** Passages beyond this number are left out. */
  public static final int MOST = 5000;

  private static final double K1 = 1.2;
  private static final double B = 0.75;
  private static final double SINGLE = 0.5;
  private static final int LONGEST_QUESTION = 200;
  private static final Comparator<RankedPassage> BEST =
      Comparator.comparingDouble(RankedPassage::score).reversed();

  private final Wording wording;
  private final List<Cut> cuts;
  private final Map<String, Integer> holding;
  private final double usualLength;

  /** A passage with how often each of its words occurs. */
  private record Cut(Passage passage, Map<String, Integer> counts, int length) {}

  private PassageRanker(Wording wording, List<Cut> cuts) {
    this.wording = wording;
    this.cuts = cuts;
    this.holding = new HashMap<>();
    cuts.forEach(
        cut -> cut.counts().keySet().forEach(word -> holding.merge(word, 1, Integer::sum)));
    this.usualLength = Math.max(1, cuts.stream().mapToInt(Cut::length).average().orElse(1));
  }

  /** Cuts the passages into words, once for all questions. */
  public static PassageRanker of(Wording wording, List<Passage> passages) {
    return new PassageRanker(
        wording, passages.stream().limit(MOST).map(passage -> cut(wording, passage)).toList());
  }

  /**
   * The passages that share a word of meaning with the question, best first; the earlier one first
   * where two are as good.
   */
  public List<RankedPassage> rank(String question, int limit) {
    String start =
        question.length() <= LONGEST_QUESTION ? question : question.substring(0, LONGEST_QUESTION);
    return rank(wording.words(start), limit);
  }

  /** The same for words that {@link Wording#words} gave. */
  public List<RankedPassage> rank(List<String> words, int limit) {
    Set<String> asked = new LinkedHashSet<>(words);
    double all = asked.stream().mapToDouble(this::rarity).sum();
    List<RankedPassage> ranked = new ArrayList<>();
    for (Cut cut : cuts) {
      double shared =
          asked.stream().filter(cut.counts()::containsKey).mapToDouble(this::rarity).sum();
      if (shared > 0) {
        ranked.add(new RankedPassage(cut.passage(), score(cut, asked), shared / all));
      }
    }
    return ranked.stream().sorted(BEST).limit(limit).toList();
  }

  private double score(Cut cut, Set<String> asked) {
    double lengthNorm = K1 * (1 - B + B * cut.length() / usualLength);
    return asked.stream()
        .mapToDouble(
            word -> {
              int times = cut.counts().getOrDefault(word, 0);
              return rarity(word) * times * (K1 + 1) / (times + lengthNorm);
            })
        .sum();
  }

  /** A single Han character says little: 放 is put into ovens and fridges alike. */
  private double rarity(String word) {
    int with = holding.getOrDefault(word, 0);
    double rarity = Math.log1p((cuts.size() - with + 0.5) / (with + 0.5));
    boolean single = word.codePointCount(0, word.length()) == 1 && !isDigitOrLatin(word.charAt(0));
    return single ? rarity * SINGLE : rarity;
  }

  private static boolean isDigitOrLatin(char c) {
    return c < 0x250;
  }

  private static Cut cut(Wording wording, Passage passage) {
    List<String> words = wording.words(passage.text());
    Map<String, Integer> counts = new HashMap<>();
    words.forEach(word -> counts.merge(word, 1, Integer::sum));
    return new Cut(passage, Map.copyOf(counts), words.size());
  }
}
