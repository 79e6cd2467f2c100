package io.xiaoer.search.lexicon;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the lines of each list must look like. */
final class EntryCheck {
  private static final int LONGEST_LINE = 4_000;
  private static final int MOST_EXPRESSIONS = 200;
  private static final int LONGEST_EXPRESSION = 60;
  private static final int LONGEST_WORD = 6;
  private static final Set<String> STOP_NAMES = Set.of("stop", "preposition");
  private static final Set<String> MODIFIER_NAMES = Set.of("audience", "apart", "quality");

  private EntryCheck() {}

  /** Why the entry cannot stand, or null. */
  static @Nullable String fault(WordList list, String entry) {
    if (entry.length() > LONGEST_LINE) {
      return "the line is longer than 4,000 characters; write it as several lines";
    }
    return switch (list) {
      case SYNONYMS -> synonyms(entry);
      case WORDS -> words(entry);
      case STOPWORDS -> section(entry, STOP_NAMES, "stop or preposition");
      case MODIFIERS -> section(entry, MODIFIER_NAMES, "audience, apart or quality");
    };
  }

  private static @Nullable String synonyms(String entry) {
    List<String> sides = Arrays.asList(entry.split("=>", -1));
    if (sides.size() > 2) {
      return "=> may stand only once in a line";
    }
    if (sides.size() == 1 && expressions(entry).size() < 2) {
      return "one expression alone says nothing; write at least two, divided by commas";
    }
    return sides.stream()
        .map(EntryCheck::list)
        .filter(fault -> fault != null)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String words(String entry) {
    String fault = list(entry);
    if (fault != null) {
      return fault;
    }
    return expressions(entry).stream()
        .filter(word -> word.codePointCount(0, word.length()) > LONGEST_WORD || hasBlank(word))
        .findFirst()
        .map(word -> "a word has at most 6 characters and no blank: " + word)
        .orElse(null);
  }

  private static @Nullable String section(String entry, Set<String> names, String known) {
    int colon = entry.indexOf(':');
    if (colon < 0 || !names.contains(entry.substring(0, colon).strip())) {
      return "the line must begin with " + known + " and a colon";
    }
    return list(entry.substring(colon + 1));
  }

  private static @Nullable String list(String text) {
    List<String> expressions = expressions(text);
    if (expressions.isEmpty() || expressions.stream().anyMatch(String::isBlank)) {
      return "between commas, and beside => or a colon, there must be an expression";
    }
    if (expressions.size() > MOST_EXPRESSIONS) {
      return "the line has more than 200 expressions; write it as several lines";
    }
    return expressions.stream()
        .filter(expression -> expression.length() > LONGEST_EXPRESSION)
        .findFirst()
        .map(expression -> "an expression has at most 60 characters: " + expression)
        .orElse(null);
  }

  private static List<String> expressions(String text) {
    return Arrays.stream(text.split("[,，]", -1)).map(String::strip).toList();
  }

  private static boolean hasBlank(String word) {
    return word.chars().anyMatch(Character::isWhitespace);
  }
}
