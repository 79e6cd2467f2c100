package io.xiaoer.intent.signup;

import io.xiaoer.intent.LexiconFile;
import io.xiaoer.intent.LexiconLine;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the name of a person looks like; the rules of {@code signup/names.txt}. */
final class NameRules {

  private static final Pattern LATIN_NAME =
      Pattern.compile("\\p{Lu}[\\p{L}'’-]{0,19}(?: \\p{Lu}[\\p{L}'’.-]{0,19})?");
  private static final Pattern TRIMMED = Pattern.compile("^[\\s\\p{P}\\p{S}]+|[\\s\\p{P}\\p{S}]+$");
  private static final Pattern BELONGING =
      Pattern.compile("(?:那边|那儿|(?<=[弟哥姐妹妈爸婆公姨姑舅叔婶嫂奶爷])家|['’]s)$");
  private static final int LONGEST_HAN = 10;
  private static final int LONGEST = 32;

  private final List<Pattern> persons;
  private final List<Pattern> openings;
  private final List<Pattern> never;

  private NameRules(List<LexiconLine> lines) {
    this.persons = of("person", lines);
    this.openings = of("opening", lines);
    this.never = of("never", lines);
  }

  static NameRules load() {
    return new NameRules(LexiconFile.read("signup/names.txt", 1));
  }

  /** Where somebody's name that begins at that place ends. */
  Optional<Integer> personAt(Scan scan, int start) {
    return persons.stream()
        .map(person -> scan.matcher(person, start))
        .filter(Matcher::lookingAt)
        .findFirst()
        .map(Matcher::end);
  }

  /** Whether words that open a clause name somebody; {@code typed} is before folding. */
  boolean opens(String folded, String typed) {
    String name = folded.strip();
    if (name.isEmpty() || name.length() > LONGEST || matches(never, name)) {
      return false;
    }
    return LATIN_NAME.matcher(typed.strip()).matches() || matches(openings, name);
  }

  /** Whether words behind 帮 or "for" can name somebody. */
  boolean named(String folded) {
    String name = folded.strip();
    int longest = name.isEmpty() || !ItemFinder.isHan(name.charAt(0)) ? LONGEST : LONGEST_HAN;
    return !name.isEmpty() && name.length() <= longest && !matches(never, name);
  }

  /** A name without what says only where they live or whose it is. */
  static String bare(String name) {
    return BELONGING.matcher(name).replaceAll("");
  }

  /** A name as others would look for it: without signs around it and in one way of writing. */
  static String key(String folded) {
    return TRIMMED
        .matcher(folded)
        .replaceAll("")
        .replace(" ", "")
        .replace("\n", "")
        .replace("\uE010", "");
  }

  private static boolean matches(List<Pattern> patterns, String name) {
    return patterns.stream().anyMatch(pattern -> pattern.matcher(name).matches());
  }

  private static List<Pattern> of(String kind, List<LexiconLine> lines) {
    return lines.stream()
        .filter(line -> line.word(0).equals(kind))
        .map(LexiconLine::pattern)
        .toList();
  }
}
