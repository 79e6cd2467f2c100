package io.xiaoer.intent.signup;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import com.ibm.icu.text.UnicodeSet;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Brings a text to one way of writing, character by character, so that names can be given back as
 * they were typed. Numbers in circles and on keys, which count people or items, are marked as such.
 */
final class Folding {

  /** Stands behind a number in a circle or on a key. */
  static final char NUMBERED = '\uE011';

  private static final UnicodeSet CIRCLED =
      new UnicodeSet("[\\u2460-\\u249B\\u24EB-\\u24FE\\u2776-\\u2793\\U0001F51F]").freeze();
  private static final int KEY = 0x20E3;
  private static final int VARIANT = 0xFE0F;
  private static final Map<Integer, String> SIGNS =
      Map.of(0x2795, "+", 0x2796, "-", 0x2716, "x", 0x2715, "x", 0x2717, "x", 0x3000, " ");

  /** Numbers as they are written on bills; 伍 and 陆 are names too. */
  private static final Map<String, String> FORMAL =
      Map.of("壹", "一", "贰", "二", "貳", "二", "叁", "三", "肆", "四", "柒", "七", "捌", "八", "玖", "九");

  private final Normalizer2 folding = Normalizer2.getNFKCCasefoldInstance();
  private final Map<Integer, String> simplified = simplified();

  Folded fold(String typed) {
    Writer writer = new Writer(typed);
    for (int at = 0; at < typed.length(); ) {
      int c = typed.codePointAt(at);
      int next = at + Character.charCount(c);
      write(writer, c, at, next);
      at = next;
    }
    return writer.done();
  }

  private void write(Writer writer, int c, int at, int next) {
    if (c == KEY) {
      writer.key(at, next);
    } else if (c < 0x80) {
      writer.add(plain(c), at);
    } else if (CIRCLED.contains(c)) {
      writer.numbered((int) UCharacter.getUnicodeNumericValue(c), at);
    } else if (SIGNS.containsKey(c)) {
      writer.add(SIGNS.get(c), at);
    } else {
      writer.add(folded(c), at);
    }
  }

  private static String plain(int c) {
    if (c == '\n' || c == '\r') {
      return "\n";
    }
    return c < ' ' || c == 0x7F ? " " : String.valueOf((char) Character.toLowerCase(c));
  }

  private String folded(int c) {
    String known = simplified.get(c);
    if (known != null) {
      return known;
    }
    int type = Character.getType(c);
    if (type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR) {
      return "\n";
    }
    if (isInvisible(c, type)) {
      return "";
    }
    return Folded.isPicture(c)
        ? String.valueOf(Folded.PICTURE)
        : folding.normalize(Character.toString(c));
  }

  private static boolean isInvisible(int c, int type) {
    return c == VARIANT
        || type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT
        || type == Character.CONTROL
        || type == Character.SURROGATE;
  }

  /** Each Traditional character with its Simplified one. */
  private static Map<Integer, String> simplified() {
    Transliterator simplifying = Transliterator.getInstance("Traditional-Simplified");
    Map<Integer, String> table = new HashMap<>();
    for (String traditional : simplifying.getSourceSet().addAll(new UnicodeSet())) {
      if (traditional.codePointCount(0, traditional.length()) == 1) {
        table.put(traditional.codePointAt(0), simplifying.transliterate(traditional));
      }
    }
    FORMAL.forEach((formal, plain) -> table.put(formal.codePointAt(0), plain));
    return Map.copyOf(table);
  }

  /** The folded text while it grows. */
  private static final class Writer {
    private final String typed;
    private final StringBuilder text;
    private int[] origin;

    Writer(String typed) {
      this.typed = typed;
      this.text = new StringBuilder(typed.length());
      this.origin = new int[typed.length() + 16];
    }

    void add(String folded, int at) {
      for (int i = 0; i < folded.length(); i++) {
        if (text.length() + 1 >= origin.length) {
          origin = Arrays.copyOf(origin, 2 * origin.length);
        }
        origin[text.length()] = at;
        text.append(folded.charAt(i));
      }
    }

    void numbered(int number, int at) {
      add(Integer.toString(number) + NUMBERED, at);
    }

    /** What stood before was a digit on a key; the last key of a number ends it. */
    void key(int at, int next) {
      boolean more =
          next + 1 < typed.length()
              && Character.isDigit(typed.charAt(next))
              && (typed.charAt(next + 1) == KEY || typed.charAt(next + 1) == VARIANT);
      int start = text.length();
      while (start > 0 && Character.isDigit(text.charAt(start - 1))) {
        start--;
      }
      if (!more && start < text.length()) {
        add(String.valueOf(NUMBERED), at);
      }
    }

    Folded done() {
      int[] places = Arrays.copyOf(origin, text.length() + 1);
      places[text.length()] = typed.length();
      return new Folded(text.toString(), typed, places);
    }
  }
}
