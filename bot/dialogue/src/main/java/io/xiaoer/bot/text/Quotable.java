package io.xiaoer.bot.text;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What of a member's words may stand between quotation marks in an answer. Whoever writes links,
 * markup, calls for everybody or heaps of signs does not get them repeated under our name. Pure.
 */
public final class Quotable {

  private static final int LONGEST = 40;
  private static final Pattern NOT_OURS_TO_SAY =
      Pattern.compile(
          "[<>{}\\[\\]()|`*_~#@＠\\\\/$%=]|(?i:https?|www\\.|\\.(?:com|cn|net|example|top|xyz)\\b)"
              + "|[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}]|\\p{M}{3}|(.)\\1{5}");

  private Quotable() {}

  /** The words, or nothing where they are better not repeated. */
  public static Optional<String> of(String words) {
    String plain = words.strip().replaceAll("\\s+", " ");
    return plain.isEmpty()
            || plain.codePointCount(0, plain.length()) > LONGEST
            || NOT_OURS_TO_SAY.matcher(plain).find()
        ? Optional.empty()
        : Optional.of(plain);
  }
}
