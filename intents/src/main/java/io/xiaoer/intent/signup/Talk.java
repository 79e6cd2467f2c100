package io.xiaoer.intent.signup;

import io.xiaoer.intent.signup.Clauses.Clause;
import io.xiaoer.intent.signup.Judge.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the talk of one member: clause by clause, what is a wish and what is not. */
final class Talk {

  /** What stands in brackets explains what was said before. */
  static final Pattern ASIDE = Pattern.compile("[(\\[【{][^()\\[\\]【】{}\\n]{0,80}[)\\]】}]");

  private final Lexer lexer;
  private final NameRules names;
  private final Judge judge;
  private final Grammar grammar;
  private boolean itemOnly = true;

  /**
   * @param named whether it stands behind a name on a list
   */
  Talk(Lexer lexer, NameRules names, List<Item> items, boolean named) {
    this.lexer = lexer;
    this.names = names;
    this.judge = new Judge(named);
    this.grammar = new Grammar(items.stream().map(Item::ref).toList());
  }

  /**
   * What was wished, and the items that were named without a wish.
   *
   * @param isItemOnly whether nothing but one item was said
   */
  record Heard(List<Wish> wishes, List<String> topic, boolean isItemOnly) {}

  Heard hear(Folded text) {
    Folded said = lexer.countsOutside(text) ? text.without(ASIDE) : text;
    for (Clause clause : Clauses.of(said)) {
      hear(clause);
    }
    return new Heard(grammar.wishes(), grammar.topic(), itemOnly && grammar.topic().size() == 1);
  }

  private void hear(Clause clause) {
    Folded text = clause.text();
    List<Token> tokens =
        spotted(refined(NumberedItems.in(lexer.tokens(text), text.text(), lexer), text), text);
    List<List<Token>> pieces = Clauses.pieces(tokens, text.text());
    List<Verdict> verdicts = verdicts(pieces, clause.asks());
    itemOnly = itemOnly && !clause.asks() && tokens.stream().allMatch(Talk::isItem);
    grammar.begin(pieces.stream().flatMap(List::stream).toList());
    for (int i = 0; i < pieces.size(); i++) {
      switch (verdicts.get(i)) {
        case WISH -> grammar.read(pieces.get(i));
        case TOPIC -> grammar.mention(pieces.get(i));
        case NOTE, TALK -> {}
      }
    }
    grammar.end();
    for (int i = 0; i < pieces.size(); i++) {
      if (verdicts.get(i) == Verdict.WISH || verdicts.get(i) == Verdict.NOTE) {
        note(pieces.get(i), text);
      }
    }
  }

  /** 大米 2袋 多少钱? asks about the whole of it. */
  private List<Verdict> verdicts(List<List<Token>> pieces, boolean asks) {
    List<Verdict> verdicts = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      boolean last = i == pieces.size() - 1;
      verdicts.add(judge.verdict(pieces.get(i), asks && last));
    }
    boolean talk =
        verdicts.contains(Verdict.TALK) && pieces.getLast().stream().anyMatch(Talk::isQuestion);
    boolean acts = pieces.stream().anyMatch(Judge::acts);
    return talk && !acts ? pieces.stream().map(_ -> Verdict.TALK).toList() : verdicts;
  }

  private static boolean isItem(Token token) {
    return token instanceof Token.Goods || token.is(Sign.BREAK);
  }

  private static boolean isQuestion(Token token) {
    return token.is(Sign.ASK) || token.is(Sign.SOFTLY);
  }

  /** 不要大米 takes the rice back, 不要塑料袋 is a note; "a rice" is one, "a lot" is nothing. */
  private static List<Token> refined(List<Token> tokens, Folded text) {
    List<Token> refined = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean goodsNext = goodsFollow(tokens, i + 1);
      if (token.is(Sign.NOTE) && goodsNext && isNo(text, token)) {
        refined.add(new Token.Cue(token.start(), token.end(), Sign.OUT, BigDecimal.ONE));
      } else if (token.is(Sign.ARTICLE) && goodsNext) {
        refined.add(
            new Token.Amount(token.start(), token.end(), BigDecimal.ONE, "", Token.Shape.BARE));
      } else {
        refined.add(token);
      }
    }
    return refined;
  }

  private static boolean isNo(Folded text, Token token) {
    return switch (text.text().substring(token.start(), token.end())) {
      case "不要", "no", "without" -> true;
      default -> false;
    };
  }

  private static boolean goodsFollow(List<Token> tokens, int from) {
    int at = from;
    while (at < tokens.size() && tokens.get(at).is(Sign.BREAK)) {
      at++;
    }
    return at < tokens.size() && tokens.get(at) instanceof Token.Goods;
  }

  /** Turns words that name somebody into that person. */
  private List<Token> spotted(List<Token> tokens, Folded text) {
    List<Token> spotted = new ArrayList<>(tokens);
    for (int i = 0; i < spotted.size(); i++) {
      if (spotted.get(i) instanceof Token.Other other && namesSomebody(spotted, i, text)) {
        spotted.set(
            i,
            new Token.Person(other.start(), other.end(), text.typed(other.start(), other.end())));
      }
    }
    return spotted;
  }

  private boolean namesSomebody(List<Token> tokens, int i, Folded text) {
    Token other = tokens.get(i);
    String folded = text.text().substring(other.start(), other.end());
    String typed = text.typed(other.start(), other.end());
    if (follows(tokens, i, Sign.FOR)) {
      return ItemFinder.isHan(folded.charAt(0)) ? names.named(folded) : names.opens(folded, typed);
    }
    boolean opens =
        i == 0
            || tokens.get(i - 1).is(Sign.BREAK)
            || tokens.get(i - 1).is(Sign.AND)
            || tokens.get(i - 1) instanceof Token.Amount;
    return opens && wants(tokens, i + 1) && names.opens(folded, typed);
  }

  private static boolean follows(List<Token> tokens, int i, Sign sign) {
    int before = i - 1;
    while (before >= 0 && tokens.get(before).is(Sign.BREAK)) {
      before--;
    }
    return before >= 0 && tokens.get(before).is(sign);
  }

  private static boolean wants(List<Token> tokens, int from) {
    for (int at = from; at < tokens.size(); at++) {
      Token token = tokens.get(at);
      if (!token.is(Sign.BREAK) && !token.is(Sign.FILLER)) {
        return !(token instanceof Token.Other)
            && !token.is(Sign.ASK)
            && !token.is(Sign.PAST)
            && !token.is(Sign.NOTE);
      }
    }
    return false;
  }

  private void note(List<Token> piece, Folded text) {
    int from = -1;
    for (Token token : piece) {
      boolean item =
          token instanceof Token.Goods
              || token instanceof Token.Amount
              || token instanceof Token.Person;
      if (from >= 0 && item) {
        grammar.note(text.typed(from, token.start()));
        from = -1;
      } else if (from < 0 && isNote(token)) {
        from = token.start();
      }
    }
    if (from >= 0) {
      grammar.note(text.typed(from, piece.getLast().end()));
    }
  }

  private static boolean isNote(Token token) {
    return token instanceof Token.Other
        || token.is(Sign.NOTE)
        || token.is(Sign.TIME)
        || token.is(Sign.PLACE)
        || token.is(Sign.PHONE);
  }
}
