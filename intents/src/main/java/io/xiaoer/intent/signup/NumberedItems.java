package io.xiaoer.intent.signup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** 1和3各两份, 123各一份: bare numbers before "each" are items, if there are that many. Pure. */
final class NumberedItems {

  private NumberedItems() {}

  static List<Token> in(List<Token> tokens, String text, Vocabulary.Labels labels) {
    List<Token> read = new ArrayList<>(tokens);
    for (int i = tokens.size() - 1; i > 0; i--) {
      if (tokens.get(i).is(Sign.EVERY)) {
        named(read, i - 1, text, labels);
      }
    }
    return read;
  }

  /** Turns the numbers that end there into items; from the last to the first. */
  private static void named(List<Token> tokens, int last, String text, Vocabulary.Labels labels) {
    int at = last;
    while (at >= 0 && isBetween(tokens.get(at))) {
      at--;
    }
    while (at >= 0 && tokens.get(at) instanceof Token.Amount(int start, int end, _, _, var shape)) {
      List<Token> goods = goods(text, start, end, labels);
      if (shape != Token.Shape.BARE || goods.isEmpty()) {
        return;
      }
      tokens.remove(at);
      tokens.addAll(at, goods);
      at--;
      while (at >= 0 && isBetween(tokens.get(at))) {
        at--;
      }
    }
  }

  /** The items of the digits from there to there, one for each; empty where one names none. */
  private static List<Token> goods(String text, int start, int end, Vocabulary.Labels labels) {
    List<Token> goods = new ArrayList<>();
    for (int at = start; at < end; at++) {
      int digit = Character.digit(text.charAt(at), 10);
      Optional<String> ref = digit < 0 ? Optional.empty() : labels.numbered(digit);
      if (ref.isEmpty()) {
        return List.of();
      }
      goods.add(new Token.Goods(at, at + 1, List.of(ref.get())));
    }
    return goods;
  }

  private static boolean isBetween(Token token) {
    return token.is(Sign.AND) || token.is(Sign.BREAK);
  }
}
