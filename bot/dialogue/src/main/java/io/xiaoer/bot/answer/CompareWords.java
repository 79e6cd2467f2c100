package io.xiaoer.bot.answer;

import io.xiaoer.search.passage.Wording;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads of a comparison which goods are named, and how many of those shown. Thread-safe. */
public final class CompareWords {

  private static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          Map.entry("两", 2),
          Map.entry("二", 2),
          Map.entry("三", 3),
          Map.entry("四", 4),
          Map.entry("五", 5),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("2", 2),
          Map.entry("3", 3),
          Map.entry("4", 4),
          Map.entry("5", 5));
  private static final int MOST_NAMES = 5;

  private final Wording wording;
  private final Pattern cut;
  private final Pattern between;
  private final Pattern few;
  private final Pattern these;
  private final Pattern settled;

  private CompareWords(Wording wording, List<WordLine> lines, String settled) {
    this.wording = wording;
    this.cut = pattern("cut", lines);
    this.between = pattern("between", lines);
    this.few = pattern("few", lines);
    this.these = pattern("these", lines);
    this.settled = Pattern.compile(settled);
  }

  /** Reads the word files of the distribution. */
  public static CompareWords load() {
    String settled = String.join("|", WordLine.texts(WordLine.read("superlatives.txt")));
    return new CompareWords(Wording.shipped(), WordLine.read("compare.txt"), settled);
  }

  /** How many of the goods shown are meant by "the first two" or "these". */
  public Optional<Integer> few(String text) {
    String folded = wording.fold(text);
    return number(few.matcher(folded)).or(() -> number(these.matcher(folded)));
  }

  /** What may be names of goods, in their order. */
  public List<String> names(String text) {
    String folded = wording.fold(text);
    String bare = these.matcher(few.matcher(folded).replaceAll(" ; ")).replaceAll(" ; ");
    String named = cut.matcher(settled.matcher(bare).replaceAll(" ")).replaceAll(" ");
    return Arrays.stream(between.split(named))
        .map(String::strip)
        .filter(name -> !wording.words(name).isEmpty())
        .limit(MOST_NAMES)
        .toList();
  }

  private static Optional<Integer> number(Matcher matcher) {
    if (!matcher.find()) {
      return Optional.empty();
    }
    return matcher.namedGroups().keySet().stream()
        .flatMap(name -> Stream.ofNullable(matcher.group(name)))
        .map(number -> NUMBERS.getOrDefault(number, MOST_NAMES))
        .findFirst()
        .or(() -> Optional.of(MOST_NAMES));
  }

  private static Pattern pattern(String kind, List<WordLine> lines) {
    return Pattern.compile(
        String.join(
            "|",
            lines.stream().filter(line -> line.kind().equals(kind)).map(WordLine::text).toList()));
  }
}
