package io.xiaoer.intent.signup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes a clause apart, for one sheet: its items by any part of their names, the people who stand
 * on it, amounts, and the words of {@link Vocabulary}.
 */
final class Lexer implements Vocabulary.Labels {

  private static final int LONGEST_NAME = 24;

  private final Words words;
  private final ItemFinder items;
  private final List<Item> offered;
  private final List<String> units;
  private final Map<Character, List<String>> known = new HashMap<>();
  private Folded clause;

  /** The rules, loaded once. */
  record Words(Vocabulary vocabulary, NameRules names, Synonyms synonyms, Folding folding) {

    static Words load() {
      return new Words(Vocabulary.load(), NameRules.load(), Synonyms.load(), new Folding());
    }
  }

  Lexer(Words words, Sheet sheet, Signer signer) {
    this.words = words;
    this.offered = sheet.items();
    this.items = new ItemFinder(offered, words.folding(), words.synonyms());
    this.clause = words.folding().fold("");
    this.units =
        offered.stream()
            .map(item -> words.folding().fold(item.unit()).text())
            .filter(unit -> !unit.isBlank())
            .distinct()
            .toList();
    know(signer.name());
    sheet.lines().forEach(line -> know(line.name()));
  }

  private void know(String name) {
    String key = NameRules.key(words.folding().fold(name).text());
    if (key.length() > 1
        && key.length() <= LONGEST_NAME
        && !key.chars().allMatch(Character::isDigit)) {
      known.computeIfAbsent(key.charAt(0), _ -> new ArrayList<>()).add(key);
    }
  }

  boolean severalItems() {
    return offered.size() > 1;
  }

  /** Whether there are brackets and an amount beside them. */
  boolean countsOutside(Folded text) {
    Folded outside = text.without(Talk.ASIDE);
    return outside.text().length() < text.text().length()
        && tokens(outside).stream().anyMatch(Token.Amount.class::isInstance);
  }

  /** Where the name of somebody on the sheet ends that begins there; the start where none does. */
  int endOfKnownName(Folded text, int start) {
    return start < text.text().length() ? knownAt(text, start).orElse(start) : start;
  }

  /** The pieces of the clause, in order; together they cover it but for spaces between words. */
  List<Token> tokens(Folded text) {
    clause = text;
    List<Token> tokens = new ArrayList<>();
    Scan scan = new Scan(text.text());
    for (int at = 0; at < text.text().length(); ) {
      Token token = next(text, scan, at);
      add(tokens, token);
      at = token.end();
    }
    return tokens;
  }

  @Override
  public Optional<String> numbered(int number) {
    String label = Integer.toString(number);
    Optional<String> labelled = offered.stream().map(Item::ref).filter(label::equals).findFirst();
    return labelled.isPresent() || number < 1 || number > offered.size()
        ? labelled
        : Optional.of(offered.get(number - 1).ref());
  }

  @Override
  public Optional<String> lettered(char letter, int at, boolean bare) {
    if (bare && !isLabel(at)) {
      return Optional.empty();
    }
    String label = String.valueOf(Character.toUpperCase(letter));
    Optional<String> labelled =
        offered.stream().map(Item::ref).filter(label::equalsIgnoreCase).findFirst();
    int place = letter - 'a';
    return labelled.isPresent() || place < 0 || place >= offered.size() || offered.size() == 1
        ? labelled
        : Optional.of(offered.get(place).ref());
  }

  /** A2, B 两份: a capital, or an amount beside it. */
  private boolean isLabel(int at) {
    String text = clause.text();
    boolean amountBeside =
        at + 1 < text.length()
            && text.substring(at + 1).matches("(?s) ?[x×*+]? ?[0-9一二两三四五六七八九十].*");
    return amountBeside
        || (Character.isUpperCase(clause.typed().charAt(clause.origin()[at]))
            && (at + 1 == text.length()
                || !Character.isLetter(text.charAt(at + 1))
                || ItemFinder.isHan(text.charAt(at + 1))));
  }

  private Token next(Folded text, Scan scan, int at) {
    char c = text.text().charAt(at);
    if (Character.isWhitespace(c)) {
      return new Token.Cue(at, at + 1, Sign.BREAK, BigDecimal.ONE);
    }
    Optional<Token> person = person(text, scan, at);
    Vocabulary.Place place = new Vocabulary.Place(scan, at, this);
    Optional<Token> rule =
        words.vocabulary().inUnits(place, units).or(() -> words.vocabulary().at(place));
    Optional<Token> goods =
        items.at(text.text(), at).map(found -> new Token.Goods(at, found.end(), found.refs()));
    return longest(longest(goods, rule), person)
        .orElseGet(() -> new Token.Other(at, endOfWord(text.text(), at)));
  }

  private static int endOfWord(String text, int at) {
    int end = at + 1;
    if (isLatin(text.charAt(at)) || Character.isDigit(text.charAt(at))) {
      while (end < text.length()
          && (isLatin(text.charAt(end)) || Character.isDigit(text.charAt(end)))) {
        end++;
      }
    }
    return end;
  }

  /** The longer of the two; the first where they are as long, unless it is but one character. */
  private static Optional<Token> longest(Optional<Token> first, Optional<Token> second) {
    if (first.isEmpty() || second.isEmpty()) {
      return first.isPresent() ? first : second;
    }
    int lead = first.get().end() - second.get().end();
    boolean single = first.get().end() - first.get().start() == 1;
    return lead > 0 || (lead == 0 && !single) ? first : second;
  }

  private Optional<Token> person(Folded text, Scan scan, int at) {
    return knownAt(text, at)
        .or(() -> words.names().personAt(scan, at))
        .map(end -> new Token.Person(at, end, NameRules.bare(text.typed(at, end))));
  }

  private Optional<Integer> knownAt(Folded text, int at) {
    String rest = text.text().substring(at, Math.min(text.text().length(), at + LONGEST_NAME));
    boolean inWord = at > 0 && isLatin(text.text().charAt(at - 1));
    return inWord
        ? Optional.empty()
        : known.getOrDefault(rest.charAt(0), List.of()).stream()
            .filter(rest::startsWith)
            .filter(name -> endsWord(rest, name))
            .map(name -> at + name.length())
            .max(Integer::compare);
  }

  private static boolean endsWord(String rest, String name) {
    return name.length() == rest.length()
        || !isLatin(name.charAt(name.length() - 1))
        || !isLatin(rest.charAt(name.length()));
  }

  private static boolean isLatin(char c) {
    return Character.isLetter(c) && !ItemFinder.isHan(c);
  }

  /** Adds a token; characters that mean nothing grow together, spaces between words vanish. */
  private static void add(List<Token> tokens, Token token) {
    Token last = tokens.isEmpty() ? null : tokens.getLast();
    if (token instanceof Token.Other
        && last instanceof Token.Other before
        && before.end() == token.start()) {
      tokens.set(tokens.size() - 1, new Token.Other(before.start(), token.end()));
    } else if (!(token.is(Sign.BREAK) && (last == null || last.is(Sign.BREAK)))) {
      tokens.add(token);
    }
  }
}
