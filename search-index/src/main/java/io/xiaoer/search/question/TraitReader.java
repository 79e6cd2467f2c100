package io.xiaoer.search.question;

import io.xiaoer.search.analysis.CatalogAnalyzers;
import io.xiaoer.search.analysis.Word;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads out of the texts of goods what wishes are compared with. Thread-safe. */
public final class TraitReader {
  private static final Pattern COLOUR =
      Pattern.compile("(?:颜色(?:分类|名称)?|色号|花色|配色|(?:product )?colou?r) +(.+)");
  private static final Pattern SIZE =
      Pattern.compile("(?:尺码|鞋码|码数|号码|衣服尺码|(?:product |shoe )?size) +(.+)");
  private static final Pattern AGE =
      Pattern.compile(
          "(?:(?:适用|适合|建议|推荐)?(?:年龄|月龄|岁数|年龄段)|(?:recommended )?age(?: range| group)?) +(.+)");
  private static final Pattern PACK = Pattern.compile("(?:规格|包装|包装规格|套餐|装|pack|pack size) +(.+)");
  private static final Pattern TITLE_AGE = Pattern.compile(".*(?:岁|个月|月龄|months|years|m\\+).*");
  private static final Pattern OUT = Pattern.compile("(\\S+) +(?:无|没有|否|不含|none|no|0|零)(?:添加)?$");
  private static final Pattern PLAIN_COLOUR =
      Pattern.compile(
          "(?:(?:light|dark|navy|bright) )?"
              + "(?:red|yellow|green|blue|purple|pink|white|black|gr[ae]y|brown|beige|navy)");
  private static final Pattern LIST = Pattern.compile("[、/]|[和及与或]|, ?(?:and |or )?| and | or ");
  private static final int LONGEST_EXPRESSION = 3;

  private final CatalogAnalyzers analyzers;
  private final Colours colours = new Colours();
  private final List<WishRule> packs;
  private final List<WishRule> free = WishFile.rules("free.txt");
  private final Numbers numbers = new Numbers();
  private final GoodsAges ages = new GoodsAges(numbers);

  public TraitReader(CatalogAnalyzers analyzers) {
    this.analyzers = analyzers;
    this.packs =
        WishFile.rules("wishes.txt").stream()
            .filter(
                rule -> rule.kind() == WishRule.Kind.PACK || rule.kind() == WishRule.Kind.SINGLE)
            .toList();
  }

  /**
   * Reads the traits of one product.
   *
   * @param attributes one text each: a name, a blank and a value
   */
  public Traits read(
      Collection<String> titles, Collection<String> attributes, Collection<String> tags) {
    return read(titles, attributes, tags, analyzers::key);
  }

  /**
   * The same where somebody has the keys of the texts at hand.
   *
   * @param keys {@link CatalogAnalyzers#key} of any of the texts
   */
  public Traits read(
      Collection<String> titles,
      Collection<String> attributes,
      Collection<String> tags,
      UnaryOperator<String> keys) {
    Set<String> hues = new LinkedHashSet<>();
    Set<String> sizes = new LinkedHashSet<>();
    List<AgeRange> spans = new ArrayList<>();
    Set<String> counts = new LinkedHashSet<>();
    Set<String> freeOf = new HashSet<>();
    for (String attribute : attributes) {
      String text = keys.apply(attribute);
      value(COLOUR, text, value -> hues.addAll(colours.families(value)));
      value(SIZE, text, value -> sizes.addAll(Sizes.in(value)));
      value(AGE, text, value -> ages.read(value).ifPresent(spans::add));
      value(PACK, text, value -> counts.addAll(packs(value)));
      value(OUT, text, name -> addKeys(name, freeOf));
      addFree(text, freeOf);
    }
    for (String title : titles) {
      String text = keys.apply(title);
      counts.addAll(packs(text));
      value(TITLE_AGE, text).ifPresent(value -> ages.read(value).ifPresent(spans::add));
      addFree(text, freeOf);
    }
    tags.forEach(tag -> addFree(keys.apply(tag), freeOf));
    return new Traits(hues, sizes, spans, counts, freeOf);
  }

  /** The families of colours that somebody's words mean; empty where they mean none. */
  public Set<String> coloursOf(String words) {
    return colours.families(analyzers.key(words));
  }

  /** The same for words that may mean something else: 米色 and blue are colours, 大米 and mint not. */
  public Set<String> coloursRefused(String words) {
    String folded = analyzers.key(words);
    return folded.endsWith("色") || PLAIN_COLOUR.matcher(folded).matches()
        ? colours.families(folded)
        : Set.of();
  }

  /** What families of colours are called, in both languages. */
  public List<String> names(Collection<String> families) {
    return families.stream().flatMap(family -> colours.names(family).stream()).toList();
  }

  private static void value(Pattern pattern, String text, Consumer<String> reader) {
    Matcher matcher = pattern.matcher(text);
    if (matcher.matches()) {
      reader.accept(matcher.group(1));
    }
  }

  private static Optional<String> value(Pattern pattern, String text) {
    return pattern.matcher(text).matches() ? Optional.of(text) : Optional.empty();
  }

  private Set<String> packs(String text) {
    Set<String> counts = new LinkedHashSet<>();
    for (WishRule rule : packs) {
      if (!rule.mayMatch(text)) {
        continue;
      }
      rule.pattern()
          .matcher(text)
          .results()
          .forEach(match -> count(rule, match).ifPresent(n -> counts.add(n.toString())));
    }
    return counts;
  }

  private Optional<Integer> count(WishRule rule, MatchResult match) {
    return rule.kind() == WishRule.Kind.SINGLE
        ? Optional.of(1)
        : numbers.count(match.group("a"), 1_000);
  }

  private void addFree(String text, Set<String> freeOf) {
    for (WishRule rule : free) {
      if (!rule.mayMatch(text)) {
        continue;
      }
      rule.pattern()
          .matcher(text)
          .results()
          .forEach(match -> addList(match.group("x"), isOnly(match), freeOf));
    }
  }

  private static boolean isOnly(MatchResult match) {
    return match.namedGroups().containsKey("only");
  }

  /** Behind anything but a single word the list has ended: the goods themselves are named there. */
  private void addList(String list, boolean only, Set<String> freeOf) {
    boolean more = true;
    for (String part : LIST.split(list)) {
      if (more) {
        addKeys(part, freeOf);
      }
      more &= !only && analyzers.cut(part).size() == 1;
    }
  }

  /** The expression begins there, and nobody knows where it ends: 酒精湿巾 is free of 酒精. */
  private void addKeys(String expression, Set<String> freeOf) {
    String bare = expression.startsWith("un") ? expression.substring(2) : expression;
    List<String> words = analyzers.cut(bare).stream().map(Word::text).toList();
    for (int length = 1; length <= Math.min(LONGEST_EXPRESSION, words.size()); length++) {
      freeOf.add(Aversions.key(words.subList(0, length)));
    }
  }
}
