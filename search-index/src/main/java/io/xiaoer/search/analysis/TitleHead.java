package io.xiaoer.search.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The word of a title that says what the thing is. A Chinese noun comes last, so it is the last
 * word of the first stretch of Han: 枕 in 天然乳胶波浪枕60×40cm. An English one comes last before a comma
 * or a preposition: sunscreen in Kids Sunscreen for Summer, 50 ml.
 */
final class TitleHead {
  private static final Pattern END =
      Pattern.compile("[,，;:(（/|《]|\\s[-–—]\\s|\\s(?:for|with|in|from|of|by)\\s");

  private TitleHead() {}

  /** The last of these words, and the last two where they stand together. */
  static List<String> of(List<Word> words) {
    Optional<Word> han = words.stream().filter(word -> word.kind() == Word.Kind.HAN).findFirst();
    return han.isPresent() ? endOfHan(words, words.indexOf(han.get())) : endOfLatin(words);
  }

  /** What stands before the title goes on about something else. */
  static String firstPart(String folded) {
    return END.split(folded, 2)[0];
  }

  private static List<String> endOfHan(List<Word> words, int first) {
    int last = first;
    while (last + 1 < words.size()
        && words.get(last + 1).kind() == Word.Kind.HAN
        && words.get(last + 1).start() == words.get(last).end()) {
      last++;
    }
    return heads(words.subList(first, last + 1), "");
  }

  private static List<String> endOfLatin(List<Word> words) {
    return heads(words.stream().filter(word -> word.kind() == Word.Kind.LATIN).toList(), " ");
  }

  private static List<String> heads(List<Word> words, String between) {
    List<String> heads = new ArrayList<>();
    if (!words.isEmpty()) {
      heads.add(words.getLast().text());
    }
    if (words.size() > 1) {
      heads.add(words.get(words.size() - 2).text() + between + words.getLast().text());
    }
    return heads;
  }
}
