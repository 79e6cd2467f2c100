package io.xiaoer.bot.commerce.faq;

import io.xiaoer.shop.LocalText;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A question of the shop's list with its answer.
 *
 * @param id 1 to 64 of {@code a-z 0-9 -}, beginning with a letter or digit
 * @param questions the ways to ask, by BCP 47 tag; 1 to 20 in a language, each at most 200
 *     characters
 * @param answer at most 1,000 characters in each language
 * @param tags what it is about, such as {@code delivery_time}; at most 20
 */
public record FaqEntry(
    String id,
    Map<String, List<String>> questions,
    LocalText answer,
    List<String> tags,
    FaqScope scope) {

  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
  private static final Pattern TAG = Pattern.compile("[a-z0-9][a-z0-9_-]{0,39}");
  private static final Pattern LANGUAGE = Pattern.compile("und|[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");
  private static final int LONGEST_QUESTION = 200;
  private static final int LONGEST_ANSWER = 1000;
  private static final int MOST = 20;

  /**
   * Checks the entry.
   *
   * @throws IllegalArgumentException with what is wrong and what was expected, in English
   */
  public FaqEntry {
    require(ID.matcher(id).matches(), "id must be 1 to 64 of a-z, 0-9 and -");
    require(!questions.isEmpty(), "questions needs at least one language");
    questions.keySet().forEach(FaqEntry::requireLanguage);
    questions.values().forEach(FaqEntry::requireQuestions);
    answer.byLanguage().keySet().forEach(FaqEntry::requireLanguage);
    answer.byLanguage().values().forEach(text -> requireText("answer", text, LONGEST_ANSWER));
    require(tags.size() <= MOST, "tags may be at most " + MOST);
    require(
        tags.stream().allMatch(tag -> TAG.matcher(tag).matches()),
        "a tag is 1 to 40 of a-z, 0-9, _ and -");
    Map<String, List<String>> copy = new LinkedHashMap<>();
    questions.forEach((language, ways) -> copy.put(language, List.copyOf(ways)));
    questions = Collections.unmodifiableMap(copy);
    tags = List.copyOf(tags);
  }

  /** The ways to ask in a language and its kin. */
  public List<String> questionsIn(String language) {
    String primary = language.split("-", 2)[0];
    return questions.entrySet().stream()
        .filter(entry -> entry.getKey().split("-", 2)[0].equals(primary))
        .map(Map.Entry::getValue)
        .flatMap(Collection::stream)
        .toList();
  }

  private static void requireQuestions(List<String> ways) {
    require(!ways.isEmpty() && ways.size() <= MOST, "a language has 1 to " + MOST + " questions");
    ways.forEach(way -> requireText("a question", way, LONGEST_QUESTION));
  }

  private static void requireText(String what, String text, int longest) {
    require(
        !text.isBlank() && text.length() <= longest,
        what + " must have 1 to " + longest + " characters");
  }

  private static void requireLanguage(String tag) {
    require(LANGUAGE.matcher(tag).matches(), "a language is a tag such as zh-CN or en");
  }

  private static void require(boolean met, String reason) {
    if (!met) {
      throw new IllegalArgumentException(reason);
    }
  }
}
