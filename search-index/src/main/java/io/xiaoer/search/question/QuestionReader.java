package io.xiaoer.search.question;

import io.xiaoer.search.analysis.CatalogAnalyzers;
import io.xiaoer.search.analysis.Word;
import io.xiaoer.search.question.NegationReader.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads wishes out of a sentence in Chinese, English or both, of any length and content. Never
 * throws for a text; what is beyond the first few hundred characters is not read. Thread-safe.
 */
public final class QuestionReader {
  private static final int LONGEST = 400;
  private static final String SIGNS = "$¥€£<≤>≥";
  private static final int LONGEST_NAME = 5;
  private static final int MOST_REFUSALS = 6;
  private static final Pattern NUMERAL =
      Pattern.compile(
          "[0-9零一二两三四五六七八九十百千万]"
              + "|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|teen|twenty|ty\\b"
              + "|hundred|thousand");

  private final CatalogAnalyzers analyzers;
  private final List<WishRule> rules = WishFile.rules("wishes.txt");
  private final Numbers numbers = new Numbers();
  private final PriceReader prices = new PriceReader(numbers);
  private final AgeReader ages = new AgeReader(numbers);
  private final NegationReader negations;

  public QuestionReader(CatalogAnalyzers analyzers) {
    this.analyzers = analyzers;
    this.negations = new NegationReader(analyzers, new Aversions(analyzers));
  }

  /** Reads a sentence in the light of the names that the catalogue has. */
  public Question read(String typed, Names names) {
    Draft draft = new Draft(typed, plain(analyzers.key(shortened(typed))));
    Predicate<WishRule> canMatch = canMatch(draft.open());
    for (WishRule rule : rules) {
      if (canMatch.test(rule)) {
        Matcher matcher = rule.pattern().matcher(draft.open());
        while (matcher.find()) {
          take(rule.kind(), matcher.toMatchResult(), draft, names);
        }
      }
    }
    readNames(draft, names);
    return draft.question();
  }

  /** Most rules need not be tried on most texts. */
  private static Predicate<WishRule> canMatch(String text) {
    boolean numeral = NUMERAL.matcher(text).find();
    boolean han = text.codePoints().anyMatch(Character::isIdeographic);
    boolean latin = text.chars().anyMatch(c -> (c >= 'a' && c <= 'z') || SIGNS.indexOf(c) >= 0);
    return rule ->
        (numeral || !rule.kind().isNumeric())
            && rule.mayMatch(text)
            && switch (rule.script()) {
              case ANY -> true;
              case HAN -> han;
              case LATIN -> latin;
            };
  }

  /** Cantonese is written like Mandarin, as far as wishes go. */
  private static String plain(String folded) {
    return folded.replace('嘅', '的').replace('唔', '不').replace('冇', '无');
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }

  private void take(WishRule.Kind kind, MatchResult match, Draft draft, Names names) {
    switch (kind) {
      case PRICE_MAX -> price(prices.atMost(match), match, draft);
      case PRICE_MIN -> price(prices.atLeast(match), match, draft);
      case PRICE_RANGE -> price(prices.range(match), match, draft);
      case PRICE_TENS -> price(prices.tens(match), match, draft);
      case PRICE_ABOUT -> price(prices.about(match), match, draft);
      case CHEAPEST -> order(WishedOrder.CHEAPEST, match, draft);
      case DEAREST -> order(WishedOrder.DEAREST, match, draft);
      case BEST_SELLING -> order(WishedOrder.BEST_SELLING, match, draft);
      case NEWEST -> order(WishedOrder.NEWEST, match, draft);
      case BEST_RATED -> order(WishedOrder.BEST_RATED, match, draft);
      case WITHOUT_HAN -> without(negations.han(match, names), match, draft);
      case WITHOUT_LATIN -> {
        boolean first = match.start() == 0;
        without(negations.latin(match, first, names), match, draft);
      }
      case YEARS -> age(ages.years(match), match, draft);
      case MONTHS -> age(ages.months(match), match, draft);
      case NEWBORN -> ages.newborn().ifPresent(age -> draft.wish(wishes -> wishes.withAge(age)));
      case SIZE -> size(match, draft);
      case PACK -> numbers.count(match.group("a"), 1_000).ifPresent(n -> pack(n, match, draft));
      case SINGLE -> pack(1, match, draft);
      case MEASURE -> measure(match, draft);
      case COLOUR -> colour(match, draft);
    }
  }

  private static void price(Optional<PriceRange> price, MatchResult match, Draft draft) {
    price.ifPresent(
        range -> {
          PriceRange known = draft.wishes().price();
          draft.wish(wishes -> wishes.withPrice(known == null ? range : known.and(range)));
          draft.cut(match.start(), match.end());
        });
  }

  private static void order(WishedOrder order, MatchResult match, Draft draft) {
    if (draft.wishes().order() == null) {
      draft.wish(wishes -> wishes.withOrder(order));
    }
    draft.cut(match.start(), match.end());
  }

  private static void without(Refusal refusal, MatchResult match, Draft draft) {
    int had = draft.wishes().without().size();
    if (!refusal.expressions().isEmpty()
        && had < MOST_REFUSALS
        && draft.isOpen(match.start(), refusal.end())) {
      draft.wish(wishes -> wishes.and(Wishes.without(refusal.expressions())));
      draft.cut(match.start(), refusal.end());
    }
  }

  private static void age(Optional<AgeRange> age, MatchResult match, Draft draft) {
    age.ifPresent(
        range -> {
          draft.wish(wishes -> wishes.withAge(range));
          draft.keep(match.start(), match.end(), WishKind.AGE);
        });
  }

  private static void size(MatchResult match, Draft draft) {
    draft.wish(wishes -> wishes.withSize(Sizes.normal(match.group("s"))));
    draft.keep(match.start(), match.end(), WishKind.SIZE);
  }

  private static void pack(int count, MatchResult match, Draft draft) {
    if (count > 0) {
      draft.wish(wishes -> wishes.withPack(Integer.toString(count)));
      draft.keep(match.start(), match.end(), WishKind.PACK);
    }
  }

  private static void measure(MatchResult match, Draft draft) {
    String measure = match.group("a") + match.group("unit");
    draft.wish(wishes -> wishes.withPack(measure));
    draft.keep(match.start(), match.end(), WishKind.PACK);
  }

  private static void colour(MatchResult match, Draft draft) {
    draft.wish(wishes -> wishes.withColour(match.group("c").strip()));
    draft.keep(match.start(), match.end(), WishKind.COLOUR);
  }

  /** Names stay in the text; the longest at each place is noted, and only between whole words. */
  private void readNames(Draft draft, Names names) {
    String text = draft.open();
    List<Word> words = analyzers.cut(text);
    int place = 0;
    while (place < words.size()) {
      place += Math.max(1, readName(text, words.subList(place, words.size()), draft, names));
    }
  }

  /** How many words the name is that the row begins with; 0 for none. */
  private static int readName(String text, List<Word> words, Draft draft, Names names) {
    for (int length = Math.min(LONGEST_NAME, words.size()); length > 0; length--) {
      int start = words.getFirst().start();
      int end = words.get(length - 1).end();
      String name = end <= text.length() ? text.substring(start, end) : "";
      if (names.isBrand(name)) {
        draft.wish(wishes -> wishes.withBrand(name));
        return length;
      }
      if (names.isCategory(name)) {
        draft.wish(wishes -> wishes.withCategory(name));
        return length;
      }
    }
    return 0;
  }
}
