package io.xiaoer.search.question;

import static java.util.Map.entry;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sizes in one way of writing. Pure. */
final class Sizes {
  private static final Map<String, String> SAME =
      Map.ofEntries(
          entry("small", "s"),
          entry("medium", "m"),
          entry("large", "l"),
          entry("x-large", "xl"),
          entry("xlarge", "xl"),
          entry("extra large", "xl"),
          entry("x-small", "xs"),
          entry("xsmall", "xs"),
          entry("extra small", "xs"),
          entry("2xl", "xxl"),
          entry("3xl", "xxxl"),
          entry("小号", "s"),
          entry("小码", "s"),
          entry("中号", "m"),
          entry("中码", "m"),
          entry("大号", "l"),
          entry("大码", "l"),
          entry("加大号", "xl"),
          entry("加大码", "xl"),
          entry("特大号", "xxl"));
  private static final Pattern VALUE =
      Pattern.compile(
          "(?<![a-z0-9.])(?:extra (?:small|large)|x-?(?:small|large)|small|medium|large"
              + "|[2-6]xl|x{0,4}[sl]|m"
              + "|\\d{1,3}(?:\\.5)?(?![\\d.]|-?\\d*(?:斤|cm|kg|厘米|片|抽|岁|月| ?pieces| ?kg| ?yrs)))"
              + "(?![a-z0-9])"
              + "|[加特]大[号码]|[大中小][号码]|均码");

  private Sizes() {}

  /** One size. */
  static String normal(String size) {
    return SAME.getOrDefault(size, size);
  }

  /** Every size that a folded value of goods names. */
  static Set<String> in(String folded) {
    Set<String> sizes = new LinkedHashSet<>();
    Matcher value = VALUE.matcher(folded);
    while (value.find()) {
      sizes.add(normal(value.group()));
    }
    return sizes;
  }
}
