package io.xiaoer.search.question;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.MatchResult;

/** Makes a price of what a rule matched. */
final class PriceReader {
  /** How far from "about 100" a price may be. */
  private static final BigDecimal NEAR = new BigDecimal("0.2");

  private static final BigDecimal MOST = BigDecimal.valueOf(100_000_000);

  private final Numbers numbers;

  PriceReader(Numbers numbers) {
    this.numbers = numbers;
  }

  Optional<PriceRange> atMost(MatchResult match) {
    return amount(match).map(PriceRange::upTo);
  }

  Optional<PriceRange> atLeast(MatchResult match) {
    return amount(match).map(PriceRange::from);
  }

  /** A fifth more or less. */
  Optional<PriceRange> about(MatchResult match) {
    return amount(match)
        .map(
            amount ->
                new PriceRange(
                    amount.multiply(BigDecimal.ONE.subtract(NEAR)),
                    amount.multiply(BigDecimal.ONE.add(NEAR))));
  }

  /** 几十: from ten up to what the next unit begins with. */
  Optional<PriceRange> tens(MatchResult match) {
    return amount(match)
        .map(
            amount ->
                new PriceRange(amount, amount.multiply(BigDecimal.TEN).subtract(BigDecimal.ONE)));
  }

  /** From a to b; 二三十 has one unit for both. */
  Optional<PriceRange> range(MatchResult match) {
    String unit = match.namedGroups().containsKey("u") ? match.group("u") : "";
    return amount(match.group("a") + unit)
        .flatMap(min -> amount(match.group("b") + unit).map(max -> new PriceRange(min, max)))
        .filter(PriceReader::isUpwards);
  }

  private static boolean isUpwards(PriceRange range) {
    return range.min() != null && range.max() != null && range.min().compareTo(range.max()) < 0;
  }

  /** A rule that has the number in one of two places calls the second one b. */
  private Optional<BigDecimal> amount(MatchResult match) {
    return amount(match.group("a") == null ? match.group("b") : match.group("a"));
  }

  private Optional<BigDecimal> amount(String text) {
    return numbers.read(text).filter(amount -> amount.signum() > 0 && amount.compareTo(MOST) <= 0);
  }
}
