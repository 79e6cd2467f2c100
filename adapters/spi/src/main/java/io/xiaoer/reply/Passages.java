package io.xiaoer.reply;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a text into passages of a limited length: at a line end, else at a space, else anywhere. */
public final class Passages {

  private Passages() {}

  /**
   * The text in order, in passages of at most so many UTF-16 units, none of them blank. White space
   * at a cut is dropped, nothing else is; what people see as one character stays whole where it
   * fits.
   */
  public static List<String> of(String text, int longest) {
    List<String> passages = new ArrayList<>();
    String rest = text;
    while (rest.length() > longest) {
      int end = end(rest, longest);
      add(passages, rest.substring(0, end));
      rest = rest.substring(end).stripLeading();
    }
    add(passages, rest);
    return List.copyOf(passages);
  }

  private static void add(List<String> passages, String passage) {
    if (!passage.isBlank()) {
      passages.add(passage.stripTrailing());
    }
  }

  private static int end(String text, int longest) {
    int line = text.lastIndexOf('\n', longest);
    if (line > 0) {
      return line;
    }
    int space = text.lastIndexOf(' ', longest);
    return space > 0 ? space : characterEnd(text, longest);
  }

  private static int characterEnd(String text, int longest) {
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    int end = characters.isBoundary(longest) ? longest : characters.preceding(longest);
    return end > 0 ? end : codePointEnd(text, longest);
  }

  /** For a heap of combining marks that is longer than a whole passage. */
  private static int codePointEnd(String text, int longest) {
    boolean inside =
        Character.isHighSurrogate(text.charAt(longest - 1))
            && Character.isLowSurrogate(text.charAt(longest));
    return inside && longest > 1 ? longest - 1 : longest;
  }
}
