package io.xiaoer.intent.signup;

import io.xiaoer.intent.signup.Token.Shape;
import java.util.List;

/** Tells what a piece of talk is: a wish, a note to one, the name of an item, or mere talk. */
final class Judge {

  private static final int FEW = 8;

  /** What a piece is good for. */
  enum Verdict {
    WISH,
    NOTE,
    TOPIC,
    TALK
  }

  private final boolean named;

  /**
   * @param named whether it stands behind a name on a list, where nobody just chats
   */
  Judge(boolean named) {
    this.named = named;
  }

  Verdict verdict(List<Token> piece, boolean question) {
    if (named) {
      return Verdict.WISH;
    }
    if (has(piece, Sign.ASK)
        || (question && !isRequest(piece))
        || (has(piece, Sign.SOFTLY) && !isRequest(piece))) {
      return hasGoods(piece) ? Verdict.TOPIC : Verdict.TALK;
    }
    if (has(piece, Sign.PAST) && !(has(piece, Sign.SET) || has(piece, Sign.ADD))) {
      return Verdict.TALK;
    }
    return isWish(piece) ? Verdict.WISH : rest(piece);
  }

  private static Verdict rest(List<Token> piece) {
    boolean amount = piece.stream().anyMatch(Token.Amount.class::isInstance);
    if (!amount
        && (has(piece, Sign.NOTE)
            || has(piece, Sign.TIME)
            || has(piece, Sign.PLACE)
            || has(piece, Sign.PHONE))) {
      return Verdict.NOTE;
    }
    if (hasGoods(piece) || (people(piece) && others(piece) == 0)) {
      return Verdict.TOPIC;
    }
    return Verdict.TALK;
  }

  private boolean isWish(List<Token> piece) {
    boolean amount = piece.stream().anyMatch(Judge::counts);
    boolean bare = piece.stream().anyMatch(Judge::isBare);
    boolean acts = acts(piece);
    if (hasGoods(piece) && (amount || bare)) {
      return acts || others(piece) <= FEW;
    }
    if (amount || (bare && (acts || people(piece)))) {
      return !isForeign(piece)
          && (acts || people(piece) || others(piece) <= (has(piece, Sign.NOTE) ? FEW : 0));
    }
    if (bare) {
      return isOnly(piece);
    }
    return isWordOnly(piece);
  }

  /** Words without any amount: 我也要, 不要了, 同上, count me in. */
  private static boolean isWordOnly(List<Token> piece) {
    if (has(piece, Sign.SAME) || has(piece, Sign.OUT) || has(piece, Sign.CUT)) {
      return others(piece) == 0
          && !has(piece, Sign.MONEY)
          && (!has(piece, Sign.NOTE) || hasGoods(piece));
    }
    boolean joins =
        has(piece, Sign.JOIN)
            || has(piece, Sign.SET)
            || (has(piece, Sign.VERB)
                && (has(piece, Sign.SELF)
                    || has(piece, Sign.TOO)
                    || has(piece, Sign.EVERY)
                    || people(piece)))
            || (has(piece, Sign.TOO) && has(piece, Sign.SELF))
            || (hasGoods(piece) && has(piece, Sign.FOR) && has(piece, Sign.SELF))
            || (hasGoods(piece)
                && (has(piece, Sign.VERB)
                    || has(piece, Sign.ADD)
                    || has(piece, Sign.SWAP)
                    || has(piece, Sign.SET)));
    boolean elsewhere =
        has(piece, Sign.TIME)
            || has(piece, Sign.MONEY)
            || has(piece, Sign.NOTE)
            || has(piece, Sign.OTHER);
    return joins && others(piece) == 0 && (hasGoods(piece) || !elsewhere);
  }

  private static boolean isRequest(List<Token> piece) {
    boolean some =
        piece.stream().anyMatch(Judge::counts)
            || has(piece, Sign.OUT)
            || ((hasGoods(piece) || has(piece, Sign.VERB))
                && piece.stream().anyMatch(Judge::isBare));
    return some && !has(piece, Sign.ASK) && acts(piece) && !isForeign(piece);
  }

  static boolean acts(List<Token> piece) {
    return piece.stream()
        .anyMatch(
            token ->
                token.is(Sign.VERB)
                    || token.is(Sign.JOIN)
                    || token.is(Sign.ADD)
                    || token.is(Sign.SET)
                    || token.is(Sign.SWAP)
                    || token.is(Sign.CUT)
                    || token.is(Sign.OUT)
                    || token.is(Sign.TOTAL)
                    || token.is(Sign.FOR)
                    || (token.is(Sign.SELF) && others(piece) == 0)
                    || token.is(Sign.EVERY)
                    || (token instanceof Token.Amount amount && amount.shape() == Shape.PLUS));
  }

  /** Some of what is not on offer: beside the amount stands neither note nor item. */
  private static boolean isForeign(List<Token> piece) {
    boolean asked = false;
    for (int i = 0; i + 1 < piece.size(); i++) {
      Token token = piece.get(i);
      Token next = piece.get(i + 1);
      asked = asked || token.is(Sign.VERB) || token.is(Sign.FOR);
      if (token instanceof Token.Amount && next instanceof Token.Other) {
        return true;
      }
      if (asked && token instanceof Token.Other && next instanceof Token.Amount) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOnly(List<Token> piece) {
    return piece.stream()
        .allMatch(
            token -> token instanceof Token.Amount || token.is(Sign.FILLER) || token.is(Sign.AND));
  }

  private static boolean counts(Token token) {
    return token instanceof Token.Amount amount && amount.shape() != Shape.BARE;
  }

  private static boolean isBare(Token token) {
    return token instanceof Token.Amount amount && amount.shape() == Shape.BARE;
  }

  private static boolean hasGoods(List<Token> piece) {
    return piece.stream().anyMatch(Token.Goods.class::isInstance);
  }

  private static boolean people(List<Token> piece) {
    return piece.stream().anyMatch(Token.Person.class::isInstance);
  }

  private static boolean has(List<Token> piece, Sign sign) {
    return piece.stream().anyMatch(token -> token.is(sign));
  }

  /** How many characters mean nothing to us, those of a note left out. */
  private static int others(List<Token> piece) {
    int others = 0;
    boolean note = false;
    for (Token token : piece) {
      note = note || token.is(Sign.NOTE) || token.is(Sign.TIME) || token.is(Sign.PLACE);
      if (token instanceof Token.Other && !note) {
        others += token.end() - token.start();
      }
    }
    return others;
  }
}
