package io.xiaoer.intent.signup;

import io.xiaoer.intent.signup.Wish.Op;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the words of one clause have come to so far; the notebook of {@link Grammar}. */
final class Wording {

  Op op;
  Token.@Nullable Amount held;
  @Nullable Token last;
  BigDecimal crowd = BigDecimal.ONE;
  boolean every;
  boolean wants;
  boolean follows;
  boolean vague;
  boolean used;
  final boolean behind;
  boolean forNext;
  boolean named;
  boolean left;
  List<List<String>> carried = List.of();
  @Nullable String model;
  List<List<String>> instead = List.of();

  /**
   * @param op what the clause does until a word says otherwise
   * @param behind whether each amount stands before the one it is for
   */
  Wording(Op op, boolean behind) {
    this.op = op;
    this.behind = behind;
  }

  /** 一份给我妈，一份给我爸: each amount stands before the one it is for. */
  static boolean saysPeopleLast(List<Token> clause) {
    long amounts = clause.stream().filter(Token.Amount.class::isInstance).count();
    long people = 0;
    boolean first = false;
    boolean seen = false;
    for (int i = 0; i < clause.size(); i++) {
      seen = seen || clause.get(i) instanceof Token.Amount;
      if (clause.get(i).is(Sign.FOR) && i + 1 < clause.size() && isSomebody(clause.get(i + 1))) {
        people++;
        first = first || seen;
      }
    }
    return first && people == amounts;
  }

  private static boolean isSomebody(Token token) {
    return token instanceof Token.Person || token.is(Sign.SELF);
  }
}
