package io.xiaoer.intent.classify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Words by what they mean: monday and 星期一 are a weekday. Says of each token which senses begin
 * there. Immutable.
 */
public final class Senses {

  /** None at all. */
  public static final Senses NONE = new Senses(List.of());

  private static final long[] NOTHING = {};
  private static final int LONGEST_WORDS = 3;
  private static final int LONGEST_CHARACTERS = 5;

  private final Map<Long, long[]> byWords = new HashMap<>();

  /**
   * Reads lines such as {@code weather: weather forecast}; {@code _} joins the words of an
   * expression.
   */
  public Senses(List<String> lines) {
    for (String line : lines) {
      int colon = line.indexOf(':');
      long sense = Tokens.word("<" + line.substring(0, colon) + ">");
      for (String words : line.substring(colon + 1).strip().split(" +")) {
        note(words, sense);
      }
    }
  }

  /** The senses of what begins at a token: of its word, its stem, or an expression. */
  long[] at(Tokens tokens, int token) {
    long[] found = byWords.getOrDefault(tokens.word(token), NOTHING);
    if (tokens.isLatin(token)) {
      found = both(found, byWords.getOrDefault(stem(tokens.stem(token)), NOTHING));
    }
    int most = tokens.isLatin(token) ? LONGEST_WORDS : LONGEST_CHARACTERS;
    long expression = tokens.word(token);
    for (int next = token + 1; next < tokens.size() && next < token + most; next++) {
      expression = TextHash.then(expression, tokens.word(next));
      found = both(found, byWords.getOrDefault(expression, NOTHING));
    }
    return found;
  }

  private void note(String words, long sense) {
    Tokens tokens = Tokens.of(words.replace('_', ' '));
    long expression = tokens.word(0);
    for (int token = 1; token < tokens.size(); token++) {
      expression = TextHash.then(expression, tokens.word(token));
    }
    note(expression, sense);
    if (tokens.size() == 1 && tokens.isLatin(0)) {
      note(stem(tokens.stem(0)), sense);
    }
  }

  private void note(long words, long sense) {
    byWords.merge(words, new long[] {sense}, Senses::both);
  }

  private static long stem(long stem) {
    return TextHash.then(stem, '~');
  }

  private static long[] both(long[] some, long[] others) {
    if (others.length == 0) {
      return some;
    }
    if (some.length == 0) {
      return others;
    }
    List<Long> all = new ArrayList<>();
    for (long sense : some) {
      all.add(sense);
    }
    for (long sense : others) {
      if (!all.contains(sense)) {
        all.add(sense);
      }
    }
    return all.stream().mapToLong(Long::longValue).toArray();
  }
}
