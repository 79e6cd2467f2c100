package io.xiaoer.search.question;

import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;

/** Makes an age of what a rule matched. */
final class AgeReader {
  /** A child of three is three until the month before the fourth birthday. */
  private static final int YEAR = 12;

  private static final int OLDEST_YEAR = 120;
  private static final int OLDEST_MONTH = 60;
  private static final AgeRange NEWBORN = new AgeRange(0, 1);
  private static final Set<String> DOWN = Set.of("以下", "以内", "及以下");
  private static final Set<String> ABOUT = Set.of("左右", "");

  private final Numbers numbers;

  AgeReader(Numbers numbers) {
    this.numbers = numbers;
  }

  Optional<AgeRange> newborn() {
    return Optional.of(NEWBORN);
  }

  Optional<AgeRange> years(MatchResult match) {
    int half = has(match, "half") ? YEAR / 2 : 0;
    return numbers
        .count(match.group("a"), OLDEST_YEAR)
        .map(years -> years * YEAR + half)
        .flatMap(from -> span(from, match, OLDEST_YEAR, YEAR));
  }

  Optional<AgeRange> months(MatchResult match) {
    return numbers
        .count(match.group("a"), OLDEST_MONTH)
        .flatMap(from -> span(from, match, OLDEST_MONTH, 1));
  }

  private Optional<AgeRange> span(int from, MatchResult match, int most, int unit) {
    String direction = has(match, "d") ? match.group("d").strip() : "";
    if (has(match, "b")) {
      return numbers
          .count(match.group("b"), most)
          .map(to -> to * unit + unit - 1)
          .filter(to -> from <= to)
          .map(to -> new AgeRange(from, to));
    }
    return Optional.of(oneEnded(from, direction, unit));
  }

  private static AgeRange oneEnded(int from, String direction, int unit) {
    if (DOWN.contains(direction)) {
      return new AgeRange(0, from);
    }
    return ABOUT.contains(direction)
        ? new AgeRange(from, from + unit - 1)
        : new AgeRange(from, AgeRange.OLDEST);
  }

  private static boolean has(MatchResult match, String group) {
    @Nullable String text = match.namedGroups().containsKey(group) ? match.group(group) : null;
    return text != null;
  }
}
