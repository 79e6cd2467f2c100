package io.xiaoer.intent.signup;

import io.xiaoer.intent.LexiconFile;
import io.xiaoer.intent.LexiconLine;
import io.xiaoer.intent.NumberWords;
import io.xiaoer.intent.signup.Token.Shape;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rules of {@code signup/words.txt}: what stands at a place of a folded text. */
final class Vocabulary {

  private static final Pattern NUMBER =
      Pattern.compile("(?<a>[0-9]{1,4}(?:\\.[0-9]{1,2})?|[一二两三四五六七八九十百半俩仨]{1,4}) ?");
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal MOST = BigDecimal.valueOf(9999);
  private static final BigDecimal BIG = BigDecimal.valueOf(2);
  private static final String LATIN = "(?:(?<![a-z0-9]))";
  private static final int REMEMBERED = 2000;

  /** What one rule reads. */
  private record Rule(Kind kind, LexiconLine line, boolean latin) {

    static Rule of(LexiconLine line) {
      // What must not stand behind a Latin letter begins with one.
      boolean latin = line.pattern().pattern().startsWith(LATIN);
      return new Rule(Vocabulary.kind(line.word(0)), line, latin);
    }

    BigDecimal factor() {
      return new BigDecimal(line.word(1));
    }
  }

  private enum Kind {
    AMOUNT,
    ITEM,
    CUE
  }

  private final List<Rule> rules;
  private final NumberWords chinese = NumberWords.of("zh-CN");
  private final NumberWords english = NumberWords.of("en");
  private final Map<String, Optional<BigDecimal>> numbers = new ConcurrentHashMap<>();

  private Vocabulary(List<Rule> rules) {
    this.rules = rules;
  }

  static Vocabulary load() {
    return new Vocabulary(LexiconFile.read("signup/words.txt", 2).stream().map(Rule::of).toList());
  }

  /** What begins at that place by the rules, if anything. */
  Optional<Token> at(Place place) {
    boolean han = ItemFinder.isHan(place.text().charAt(place.start()));
    for (Rule rule : rules) {
      Optional<Token> token = han && rule.latin() ? Optional.empty() : at(place, rule);
      if (token.isPresent()) {
        return token;
      }
    }
    return Optional.empty();
  }

  private Optional<Token> at(Place place, Rule rule) {
    Matcher matcher = place.matcher(rule.line().pattern());
    boolean found = matcher.lookingAt() && matcher.end() > place.start();
    return found ? token(rule, matcher, place) : Optional.empty();
  }

  /** An amount in a unit of this sheet, which nobody else may know. */
  Optional<Token> inUnits(Place place, List<String> units) {
    Matcher matcher = place.matcher(NUMBER);
    if (!matcher.lookingAt() || place.isInsideNumber()) {
      return Optional.empty();
    }
    for (String unit : units) {
      int end = endOfUnit(place.text(), matcher.end(), unit);
      Optional<BigDecimal> count = number(matcher.group("a"));
      if (end > 0 && count.isPresent()) {
        return Optional.of(halved(place, end, count.get(), unit));
      }
    }
    return Optional.empty();
  }

  /** 三斤半 is three and a half. */
  private static Token halved(Place place, int end, BigDecimal count, String unit) {
    boolean half = place.text().startsWith("半", end);
    return new Token.Amount(
        place.start(), half ? end + 1 : end, half ? count.add(HALF) : count, unit, Shape.PLAIN);
  }

  /** Where the unit that begins there ends, in the plural too; zero where another word begins. */
  private static int endOfUnit(String text, int start, String unit) {
    if (!text.startsWith(unit, start)) {
      return 0;
    }
    int end = start + unit.length();
    if (ItemFinder.isHan(unit.charAt(0))) {
      return text.startsWith("装", end) ? 0 : end;
    }
    end = text.startsWith("es", end) ? end + 2 : text.startsWith("s", end) ? end + 1 : end;
    return end < text.length()
            && Character.isLetter(text.charAt(end))
            && !ItemFinder.isHan(text.charAt(end))
        ? 0
        : end;
  }

  /** A place in a text. */
  record Place(Scan scan, int start, Labels labels) {

    String text() {
      return scan.text();
    }

    Matcher matcher(Pattern pattern) {
      return scan.matcher(pattern, start);
    }

    boolean isInsideNumber() {
      return start > 0 && "0123456789.一二两三四五六七八九十百".indexOf(text().charAt(start - 1)) >= 0;
    }
  }

  /** Tells which item a number or a letter is. */
  interface Labels {

    Optional<String> numbered(int number);

    /** {@code bare} where nothing but the letter was written. */
    Optional<String> lettered(char letter, int at, boolean bare);
  }

  private Optional<Token> token(Rule rule, Matcher matcher, Place place) {
    return switch (rule.kind()) {
      case AMOUNT -> amount(rule, matcher);
      case ITEM -> item(matcher, place.labels());
      case CUE -> cue(rule, matcher);
    };
  }

  private Optional<Token> amount(Rule rule, Matcher matcher) {
    Optional<BigDecimal> read = group(matcher, "a").flatMap(this::number);
    if (group(matcher, "a").isPresent() && read.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal count = read.orElse(BigDecimal.ONE).multiply(rule.factor());
    if (group(matcher, "h").isPresent()) {
      count = count.add(HALF);
    }
    return count.signum() < 0 || count.compareTo(MOST) > 0
        ? Optional.empty()
        : Optional.of(
            new Token.Amount(
                matcher.start(),
                matcher.end(),
                count,
                group(matcher, "u").orElse(rule.factor().compareTo(BIG) > 0 ? Packs.DOZEN : ""),
                Shape.valueOf(rule.line().word(0).toUpperCase(Locale.ROOT))));
  }

  private Optional<Token> item(Matcher matcher, Labels labels) {
    Optional<String> ref =
        group(matcher, "a")
            .flatMap(this::number)
            .map(BigDecimal::intValue)
            .flatMap(labels::numbered)
            .or(() -> group(matcher, "l").flatMap(letter -> lettered(letter, matcher, labels)));
    return ref.map(found -> new Token.Goods(matcher.start(), matcher.end(), List.of(found)));
  }

  private static Optional<String> lettered(String letter, Matcher matcher, Labels labels) {
    boolean bare = matcher.end() - matcher.start() == 1;
    return labels.lettered(letter.charAt(0), matcher.start(), bare);
  }

  private Optional<Token> cue(Rule rule, Matcher matcher) {
    Sign sign = rule.line().kind(Sign.class);
    BigDecimal count = group(matcher, "a").flatMap(this::number).orElse(BigDecimal.ONE);
    return Optional.of(new Token.Cue(matcher.start(), matcher.end(), sign, count));
  }

  private Optional<BigDecimal> number(String typed) {
    if (numbers.size() > REMEMBERED) {
      return parse(typed);
    }
    return numbers.computeIfAbsent(typed, this::parse);
  }

  private Optional<BigDecimal> parse(String typed) {
    return switch (typed) {
      case "a", "an" -> Optional.of(BigDecimal.ONE);
      case "a couple" -> Optional.of(BigDecimal.TWO);
      default ->
          (ItemFinder.isHan(typed.charAt(0)) ? chinese : english)
              .read(typed)
              .filter(number -> number.signum() >= 0);
    };
  }

  private static Optional<String> group(Matcher matcher, String name) {
    return matcher.namedGroups().containsKey(name)
        ? Optional.ofNullable(matcher.group(name))
        : Optional.empty();
  }

  private static Kind kind(String word) {
    return switch (word) {
      case "plain", "plus", "bare" -> Kind.AMOUNT;
      case "item" -> Kind.ITEM;
      default -> Kind.CUE;
    };
  }
}
