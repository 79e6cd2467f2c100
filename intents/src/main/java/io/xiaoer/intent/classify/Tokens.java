package io.xiaoer.intent.classify;

import java.util.Arrays;

/**
 * The tokens of a normalised text: words of Latin letters (in one piece with their apostrophes and
 * cut to their stem), numbers (any number is alike), and every other letter or mark by itself.
 * Signs and spaces part.
 */
final class Tokens {

  private static final int WORD = 1;
  private static final long NUMBER = TextHash.of(WORD, "0");

  private int[] starts = new int[32];
  private int[] ends = new int[32];
  private long[] words = new long[32];
  private long[] stems = new long[32];
  private boolean[] latin = new boolean[32];
  private int size;

  private Tokens() {}

  static Tokens of(CharSequence text) {
    Tokens tokens = new Tokens();
    int at = 0;
    while (at < text.length()) {
      at = tokens.take(text, at);
    }
    return tokens;
  }

  static long word(CharSequence text) {
    return TextHash.of(WORD, text);
  }

  int size() {
    return size;
  }

  int start(int token) {
    return starts[token];
  }

  int end(int token) {
    return ends[token];
  }

  long word(int token) {
    return words[token];
  }

  long stem(int token) {
    return stems[token];
  }

  /** Whether it is a word of Latin letters. */
  boolean isLatin(int token) {
    return latin[token];
  }

  private int take(CharSequence text, int at) {
    char c = text.charAt(at);
    if (isLatin(c)) {
      int end = at + 1;
      while (end < text.length() && (isLatin(text.charAt(end)) || text.charAt(end) == '\'')) {
        end++;
      }
      String word = text.subSequence(at, end).toString();
      return add(at, end, word(word), word(Stems.of(word)));
    }
    if (isDigit(c)) {
      int end = at + 1;
      while (end < text.length() && isDigit(text.charAt(end))) {
        end++;
      }
      return add(at, end, NUMBER, NUMBER);
    }
    if (Character.isLetter(c) || Character.getType(c) == Character.PRIVATE_USE) {
      long word = word(text.subSequence(at, at + 1));
      return add(at, at + 1, word, word);
    }
    return at + 1;
  }

  private int add(int start, int end, long word, long stem) {
    if (size == starts.length) {
      grow();
    }
    starts[size] = start;
    ends[size] = end;
    words[size] = word;
    stems[size] = stem;
    latin[size] = end - start > 1 || word != stem;
    size++;
    return end;
  }

  private void grow() {
    starts = Arrays.copyOf(starts, 2 * size);
    ends = Arrays.copyOf(ends, 2 * size);
    words = Arrays.copyOf(words, 2 * size);
    stems = Arrays.copyOf(stems, 2 * size);
    latin = Arrays.copyOf(latin, 2 * size);
  }

  private static boolean isLatin(char c) {
    return c < 0x250 && Character.isLetter(c);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
