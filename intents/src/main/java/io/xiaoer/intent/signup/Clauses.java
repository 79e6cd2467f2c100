package io.xiaoer.intent.signup;

import java.util.ArrayList;
import java.util.List;

/** Cuts talk into clauses at its signs, and a clause into pieces at the spaces of Chinese. */
final class Clauses {

  /** What is longer is a story, and nobody signs up in the middle of one. */
  private static final int LONGEST = 400;

  private Clauses() {}

  /**
   * A clause.
   *
   * @param asks whether a question mark ends it
   */
  record Clause(Folded text, boolean asks) {}

  static List<Clause> of(Folded text) {
    List<Clause> clauses = new ArrayList<>();
    int start = 0;
    String folded = text.text();
    for (int at = 0; at <= folded.length(); at++) {
      if (at == folded.length() || ends(folded, at)) {
        boolean asks = at < folded.length() && folded.charAt(at) == '?';
        if (at > start && at - start <= LONGEST) {
          clauses.add(new Clause(text.part(start, at), asks));
        }
        start = at + 1;
      }
    }
    return clauses;
  }

  private static boolean ends(String text, int at) {
    return switch (text.charAt(at)) {
      case ',', '。', ';', '!', '?', '\n', '/', '|' -> true;
      case '.' ->
          at + 1 == text.length()
              || (Character.isWhitespace(text.charAt(at + 1)) && !isTitle(text, at));
      default -> false;
    };
  }

  private static boolean isTitle(String text, int at) {
    String before = text.substring(Math.max(0, at - 3), at);
    return before.endsWith("mr")
        || before.endsWith("mrs")
        || before.endsWith("ms")
        || before.endsWith("dr")
        || before.endsWith("no");
  }

  /** The pieces between spaces that part Chinese words; spaces between Latin words part nothing. */
  static List<List<Token>> pieces(List<Token> tokens, String text) {
    List<List<Token>> pieces = new ArrayList<>();
    List<Token> piece = new ArrayList<>();
    for (Token token : tokens) {
      if (!token.is(Sign.BREAK)) {
        piece.add(token);
      } else if (parts(text, token) && !piece.isEmpty()) {
        pieces.add(piece);
        piece = new ArrayList<>();
      }
    }
    if (!piece.isEmpty()) {
      pieces.add(piece);
    }
    return pieces;
  }

  private static boolean parts(String text, Token space) {
    int after = space.end();
    while (after < text.length() && Character.isWhitespace(text.charAt(after))) {
      after++;
    }
    return (space.start() > 0 && ItemFinder.isHan(text.charAt(space.start() - 1)))
        || (after < text.length() && ItemFinder.isHan(text.charAt(after)));
  }
}
