package io.xiaoer.intent.signup;

import java.util.List;
import java.util.Optional;

/** Takes a line of a list apart: who, and what they want. */
final class RowReader {

  private static final String ENDS_NAME = " :,+(【[（-—~=/\t";

  private final Lexer lexer;

  RowReader(Lexer lexer) {
    this.lexer = lexer;
  }

  Row read(int number, Folded line) {
    int start = skipSigns(line.text(), 0);
    String place = "";
    List<Token> tokens = lexer.tokens(line);
    for (Token token : tokens) {
      if (token.start() == start && token.is(Sign.PLACE)) {
        place = line.typed(start, token.end());
        start = skipSigns(line.text(), token.end());
      }
    }
    int end = endOfName(tokens, line, start);
    String name = line.typed(start, end);
    if (name.isEmpty() && !place.isEmpty()) {
      name = place;
      place = "";
    }
    return new Row(
        number, name, line.part(skipSeparators(line.text(), end), line.text().length()), place);
  }

  /** Whether there is anything on the line that somebody can want. */
  boolean wantsSomething(Folded words) {
    return lexer.tokens(words).stream()
        .anyMatch(token -> token instanceof Token.Amount || token instanceof Token.Goods);
  }

  /** Whether it has amounts and names no item. */
  boolean countsOnly(Folded words) {
    List<Token> tokens = lexer.tokens(words);
    return lexer.severalItems()
        && tokens.stream().anyMatch(Token.Amount.class::isInstance)
        && tokens.stream().noneMatch(Token.Goods.class::isInstance);
  }

  private int endOfName(List<Token> tokens, Folded line, int start) {
    String text = line.text();
    int known = lexer.endOfKnownName(line, start);
    if (known > start && (known == text.length() || ENDS_NAME.indexOf(text.charAt(known)) >= 0)) {
      return known;
    }
    int chunk = start;
    while (chunk < text.length() && ENDS_NAME.indexOf(text.charAt(chunk)) < 0) {
      chunk++;
    }
    int last = chunk;
    List<Token> inside =
        tokens.stream().filter(token -> token.start() >= start && token.start() < last).toList();
    boolean brings = !inside.isEmpty() && brings(inside);
    if (brings || inside.stream().allMatch(RowReader::isOrder)) {
      return start;
    }
    int cut = firstWish(inside, text, start).orElse(chunk);
    return cut < chunk ? cut : withFurtherNames(tokens, chunk);
  }

  /** 帮李妈妈订, 我自己: the line begins with whom it is for and not with a name. */
  private static boolean brings(List<Token> inside) {
    boolean named = inside.size() > 1 && inside.get(1) instanceof Token.Other;
    return inside.getFirst().is(Sign.FOR) || (inside.getFirst().is(Sign.SELF) && !named);
  }

  /** Where the wish begins that stands right behind the name; what leads to it belongs to it. */
  private static Optional<Integer> firstWish(List<Token> tokens, String text, int start) {
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.start() > start && isWish(token) && isPlain(token, text)) {
        int from = i;
        while (from > 1 && leads(tokens.get(from - 1))) {
          from--;
        }
        return Optional.of(tokens.get(from).start());
      }
    }
    return Optional.empty();
  }

  /** 张三 2份 has no three in it: a bare number inside a name is written in digits. */
  private static boolean isPlain(Token token, String text) {
    boolean bare = token instanceof Token.Amount amount && amount.shape() == Token.Shape.BARE;
    return !bare || Character.isDigit(text.charAt(token.start()));
  }

  private static boolean isWish(Token token) {
    return token instanceof Token.Amount
        || (token instanceof Token.Goods goods && goods.end() - goods.start() > 1)
        || token.is(Sign.OUT)
        || token.is(Sign.CROWD)
        || token.is(Sign.MONEY);
  }

  private static boolean leads(Token token) {
    return token.is(Sign.VERB)
        || token.is(Sign.JOIN)
        || token.is(Sign.ADD)
        || token.is(Sign.EVERY)
        || token.is(Sign.FILLER)
        || token.is(Sign.TOO)
        || token.is(Sign.SELF);
  }

  /** Mary Ann is one name. */
  private static int withFurtherNames(List<Token> tokens, int end) {
    int last = end;
    for (Token token : tokens) {
      boolean next = token.start() == last + 1 && token instanceof Token.Other;
      if (next && last > 0) {
        last = token.end();
      }
    }
    return last;
  }

  private static boolean isOrder(Token token) {
    return token instanceof Token.Amount
        || token instanceof Token.Goods
        || token.is(Sign.SELF)
        || token.is(Sign.EVERY)
        || token.is(Sign.AND)
        || token.is(Sign.MONEY)
        || token.is(Sign.FILLER);
  }

  private static int skipSigns(String text, int from) {
    int at = from;
    while (at < text.length()
        && !Character.isLetterOrDigit(text.charAt(at))
        && text.charAt(at) != '+') {
      at++;
    }
    return at;
  }

  private static int skipSeparators(String text, int from) {
    int at = from;
    while (at < text.length() && " :,-—=~".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }
}
