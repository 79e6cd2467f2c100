package io.xiaoer.bot.answer;

import io.xiaoer.search.passage.Wording;
import io.xiaoer.shop.LocalText;
import io.xiaoer.shop.Product;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes the name of a good out of a question, as its words ask for nothing: the Box of 24 in "where
 * is the Kiwifruit, Box of 24 from". Of a name that is said in part, that part.
 */
final class NameMask {

  private static final int SHORTEST_HAN = 3;
  private static final int SHORTEST_LATIN = 6;
  private static final int ROUNDS = 2;
  private static final String INSTEAD = " it ";

  private final Wording wording;

  NameMask(Wording wording) {
    this.wording = wording;
  }

  /** The folded question with the name as "it". */
  String mask(String folded, Product product) {
    List<String> names = new ArrayList<>(names(product.title()));
    if (product.brand() != null) {
      names.addAll(names(product.brand()));
    }
    String masked = folded;
    for (int round = 0; round < ROUNDS; round++) {
      for (String name : names) {
        masked = mask(masked, name);
      }
    }
    return masked.replace(INSTEAD + INSTEAD.stripLeading(), INSTEAD).strip();
  }

  private List<String> names(LocalText text) {
    return text.byLanguage().values().stream().map(wording::fold).toList();
  }

  private static String mask(String text, String name) {
    int best = 0;
    int at = 0;
    int[] ends = new int[name.length() + 1];
    for (int i = 1; i <= text.length(); i++) {
      int diagonal = 0;
      for (int j = 1; j <= name.length(); j++) {
        int above = ends[j];
        ends[j] = text.charAt(i - 1) == name.charAt(j - 1) ? diagonal + 1 : 0;
        diagonal = above;
        if (ends[j] > best && isWhole(text, i - ends[j], i)) {
          best = ends[j];
          at = i - best;
        }
      }
    }
    return isLong(text.substring(at, at + best))
        ? text.substring(0, at) + INSTEAD + text.substring(at + best)
        : text;
  }

  /** Latin words are not cut in two. */
  private static boolean isWhole(String text, int start, int end) {
    return !joins(text, start) && !joins(text, end);
  }

  private static boolean joins(String text, int at) {
    return at > 0 && at < text.length() && isLatin(text.charAt(at - 1)) && isLatin(text.charAt(at));
  }

  private static boolean isLong(String common) {
    String bare = common.strip();
    long han = bare.codePoints().filter(c -> c > 0x2e80).count();
    return han >= SHORTEST_HAN || bare.length() >= SHORTEST_LATIN;
  }

  private static boolean isLatin(char c) {
    return c < 0x250 && Character.isLetterOrDigit(c);
  }
}
