package io.xiaoer.search.analysis;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known about words beside how they are written. Words are compared as the index knows
 * them; an expression of several words is its words with a blank between. Immutable.
 */
public final class Lexicon {
  /** The longest expression that has synonyms, in words. */
  public static final int LONGEST_EXPRESSION = 4;

  private final Map<String, List<Synonym>> synonyms;
  private final Set<String> stopWords;
  private final Set<String> prepositions;
  private final Set<String> audiences;
  private final Set<String> qualities;
  private final Set<String> apart;
  private final Set<String> accessories;

  Lexicon(
      Map<String, List<Synonym>> synonyms,
      Set<String> stopWords,
      Set<String> prepositions,
      Map<String, Set<String>> modifiers) {
    this.synonyms = Map.copyOf(synonyms);
    this.stopWords = Set.copyOf(stopWords);
    this.prepositions = Set.copyOf(prepositions);
    this.audiences = Set.copyOf(modifiers.getOrDefault("audience", Set.of()));
    this.qualities = Set.copyOf(modifiers.getOrDefault("quality", Set.of()));
    this.apart = Set.copyOf(modifiers.getOrDefault("apart", Set.of()));
    this.accessories = Set.copyOf(modifiers.getOrDefault("accessory", Set.of()));
  }

  /** Whether an expression is known to have synonyms. */
  public boolean knows(String expression) {
    return synonyms.containsKey(expression);
  }

  /** The other ways to say an expression, nearest first; empty where none is known. */
  public List<Synonym> synonyms(String expression) {
    return synonyms.getOrDefault(expression, List.of());
  }

  /** Whether a word asks, points or joins, and says nothing about goods. */
  public boolean isStopWord(String word) {
    return stopWords.contains(word) || prepositions.contains(word);
  }

  /** Whether what follows the word in English describes what stands before it. */
  public boolean isPreposition(String word) {
    return prepositions.contains(word);
  }

  /** Whether an expression says for whom something is. */
  public boolean isAudience(String expression) {
    return audiences.contains(expression);
  }

  /** The audiences whose goods are for nobody else: pets. */
  public Set<String> audiencesApart() {
    return apart;
  }

  /** Whether a word names what only goes with another thing. */
  public boolean isAccessory(String word) {
    return accessories.contains(word);
  }

  /** Whether an expression says how something is, rather than what. */
  public boolean isQuality(String expression) {
    return qualities.contains(expression);
  }
}
