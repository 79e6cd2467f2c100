package io.xiaoer.search.question;

import java.math.BigDecimal;
import java.util.Optional;

/** Numbers as people write them in either language: 100, 1,200, 1.5k, 3千, 一百五, twenty five. */
final class Numbers {
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

  private final NumberWords chinese = NumberWords.of("zh-CN");
  private final NumberWords english = NumberWords.of("en");

  /** The number that the whole text is, or nothing. */
  Optional<BigDecimal> read(String text) {
    if (text.endsWith("k")) {
      return chinese.read(text.substring(0, text.length() - 1)).map(THOUSAND::multiply);
    }
    boolean latin = text.codePoints().allMatch(c -> c < 0x2E80);
    return latin ? english.read(text) : chinese.read(text);
  }

  /** The same for a whole number of at most so much. */
  Optional<Integer> count(String text, int most) {
    return read(text)
        .filter(number -> number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(most)) <= 0)
        .filter(number -> number.stripTrailingZeros().scale() <= 0)
        .map(BigDecimal::intValueExact);
  }
}
