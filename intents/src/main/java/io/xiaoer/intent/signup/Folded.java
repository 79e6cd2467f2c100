package io.xiaoer.intent.signup;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text in one way of writing, with the way back to what was typed.
 *
 * @param text lower case, half width, Simplified, nothing invisible; each {@link #PICTURE} stands
 *     for a picture sign
 * @param origin where each character of {@code text} stood in {@code typed}; one more for the end
 */
record Folded(String text, String typed, int[] origin) {

  static final char PICTURE = '\uE010';

  /** What was typed where that part of the text stands, without pictures and spaces around it. */
  String typed(int start, int end) {
    String part = typed.substring(origin[start], origin[end]);
    return part.codePoints()
        .filter(c -> !isPicture(c))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString()
        .strip();
  }

  /** The part of it from one place to another. */
  Folded part(int start, int end) {
    int[] places = new int[end - start + 1];
    System.arraycopy(origin, start, places, 0, places.length);
    return new Folded(text.substring(start, end), typed, places);
  }

  /** The text but for what the pattern finds. */
  Folded without(Pattern pattern) {
    StringBuilder kept = new StringBuilder();
    int[] places = new int[text.length() + 1];
    Matcher found = pattern.matcher(text);
    int from = 0;
    while (from <= text.length()) {
      boolean more = found.find();
      int to = more ? found.start() : text.length();
      System.arraycopy(origin, from, places, kept.length(), to - from);
      kept.append(text, from, to);
      from = more ? found.end() : text.length() + 1;
    }
    places[kept.length()] = origin[text.length()];
    return new Folded(kept.toString(), typed, Arrays.copyOf(places, kept.length() + 1));
  }

  static boolean isPicture(int c) {
    return switch (Character.getType(c)) {
      case Character.OTHER_SYMBOL,
          Character.MODIFIER_SYMBOL,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.ENCLOSING_MARK,
          Character.FORMAT,
          Character.CONTROL ->
          true;
      default -> c == 0xFE0F;
    };
  }

  @Override
  public String toString() {
    return "Folded[" + text.length() + " characters]";
  }
}
