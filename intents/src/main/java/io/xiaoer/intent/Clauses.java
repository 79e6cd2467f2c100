package io.xiaoer.intent;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parts a text where one sentence may end and another begin: at signs, and before words that add
 * something else (顺便, 另外, and also, by the way).
 */
final class Clauses {

  private static final int MOST = 8;
  private static final String ADDING =
      "(?:顺便|順便|另外|還有就是|还有就是|对了|對了|再就是|以及|同时|顺带|还想问|还有[,，]|還有[,，]|\\b(?:by the way|btw|and also|and"
          + " then|also|plus|oh and|one more thing|another thing)\\b|\\band"
          + " (?=(?:where|when|what|what's|how|do|did|is|are|can|could|please|pls|i|i'd|track|check|cancel"
          + "|show|tell|add|send|get|order|has|have|my)\\b))";
  private static final Pattern BORDER =
      Pattern.compile(
          "(?<signs>[,，。;；!！?？\\n]+\\s*|\\s+(?=" + ADDING + "))?(?<adding>" + ADDING + ")?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SMALL_WORDS =
      Pattern.compile("^(?:[,，。;；!！?？\\s]|问一?下|問一?下|请问|請問|想问一?下)+");

  private Clauses() {}

  /**
   * A part of a text.
   *
   * @param added whether a word says that it is something else
   */
  record Clause(String text, boolean added) {

    Clause with(Clause next) {
      return new Clause(text + "," + next.text, added);
    }
  }

  /** The parts in their order; the whole where there are too many to be requests. */
  static List<Clause> of(String text) {
    List<Clause> clauses = new ArrayList<>();
    Matcher border = BORDER.matcher(text);
    int start = 0;
    boolean added = false;
    int at = 0;
    while (at < text.length() && border.find(at)) {
      if (border.end() == border.start()) {
        at = border.end() + 1;
        continue;
      }
      String signs = border.group("signs");
      boolean question = signs != null && signs.matches("[?？].*");
      add(clauses, text.substring(start, border.start()) + (question ? "?" : ""), added);
      added = border.group("adding") != null;
      start = border.end();
      at = border.end();
    }
    add(clauses, text.substring(start), added);
    return clauses.size() <= MOST ? clauses : List.of(new Clause(text, false));
  }

  private static void add(List<Clause> clauses, String text, boolean added) {
    String words = SMALL_WORDS.matcher(text).replaceFirst("").strip();
    if (!words.isEmpty()) {
      clauses.add(new Clause(words, added));
    }
  }
}
