package io.xiaoer.intent.classify;

import io.xiaoer.intent.classify.FeatureBag.Block;
import java.util.Arrays;

/**
 * The features of a normalised text: its tokens alone, in runs and around a gap, the letters inside
 * its words, and its {@link Senses}. Immutable and safe from any thread.
 */
public final class TextFeatures {

  private static final int RUN = 2;
  private static final int GAP = 3;
  private static final int GRAM = 4;
  private static final int SENSE = 5;
  private static final int SENSE_RUN = 6;
  private static final int SENSE_PAIR = 7;
  private static final long EDGE = 1;
  private static final int MOST_SENSES = 24;

  private final Senses senses;

  public TextFeatures(Senses senses) {
    this.senses = senses;
  }

  /** Puts the words of a text, in runs, and the letters inside them into the bag. */
  public void addWords(CharSequence text, FeatureBag bag) {
    Tokens tokens = Tokens.of(text);
    for (int token = 0; token < tokens.size(); token++) {
      addRuns(tokens, token, bag);
      if (tokens.isLatin(token)) {
        addGrams(text, tokens.start(token), tokens.end(token), bag);
      }
    }
    if (tokens.size() > 0) {
      bag.add(Block.WORDS, TextHash.then(TextHash.then(TextHash.start(RUN), EDGE), first(tokens)));
      bag.add(Block.WORDS, TextHash.then(TextHash.then(TextHash.start(RUN), last(tokens)), EDGE));
    }
  }

  /** Puts what the words of a text mean into the bag: alone, beside each other and together. */
  public void addSenses(CharSequence text, FeatureBag bag) {
    Tokens tokens = Tokens.of(text);
    long[][] found = new long[tokens.size()][];
    for (int token = 0; token < tokens.size(); token++) {
      found[token] = senses.at(tokens, token);
      for (long sense : found[token]) {
        bag.add(Block.SENSES, TextHash.then(TextHash.start(SENSE), sense));
      }
    }
    for (int token = 0; token + 1 < tokens.size(); token++) {
      if (tokens.isLatin(token) || found[token].length > 0) {
        addBeside(orWord(found, tokens, token), orWord(found, tokens, token + 1), bag);
      }
    }
    addTogether(found, bag);
  }

  private static long first(Tokens tokens) {
    return tokens.stem(0);
  }

  private static long last(Tokens tokens) {
    return tokens.stem(tokens.size() - 1);
  }

  private static void addRuns(Tokens tokens, int from, FeatureBag bag) {
    boolean latin = tokens.isLatin(from);
    long run = TextHash.start(RUN);
    int most = latin ? 2 : 4;
    for (int token = from; token < tokens.size() && token < from + most; token++) {
      run = TextHash.then(run, tokens.stem(token));
      bag.add(Block.WORDS, run);
    }
    if (latin) {
      bag.add(Block.WORDS, tokens.word(from));
    }
    if (from + 2 < tokens.size()) {
      long gap = TextHash.then(TextHash.start(GAP), tokens.stem(from));
      bag.add(Block.WORDS, TextHash.then(gap, tokens.stem(from + 2)));
    }
  }

  private static void addGrams(CharSequence text, int start, int end, FeatureBag bag) {
    for (int from = start - 1; from < end - 1; from++) {
      long gram = TextHash.start(GRAM);
      for (int at = from; at <= end && at < from + 4; at++) {
        gram = TextHash.then(gram, at < start || at == end ? ' ' : text.charAt(at));
        if (at >= from + 2) {
          bag.add(Block.LETTERS, gram);
        }
      }
    }
  }

  private static long[] orWord(long[][] found, Tokens tokens, int token) {
    return found[token].length > 0 ? found[token] : new long[] {tokens.stem(token)};
  }

  private static void addBeside(long[] senses, long[] next, FeatureBag bag) {
    for (long one : senses) {
      for (long other : next) {
        long pair = TextHash.then(TextHash.start(SENSE_RUN), one);
        bag.add(Block.SENSES, TextHash.then(pair, other));
      }
    }
  }

  private static void addTogether(long[][] found, FeatureBag bag) {
    long[] all =
        Arrays.stream(found)
            .flatMapToLong(Arrays::stream)
            .sorted()
            .distinct()
            .limit(MOST_SENSES)
            .toArray();
    for (int one = 0; one < all.length; one++) {
      for (int other = one + 1; other < all.length; other++) {
        long pair = TextHash.then(TextHash.start(SENSE_PAIR), all[one]);
        bag.add(Block.SENSES, TextHash.then(pair, all[other]));
      }
    }
  }
}
