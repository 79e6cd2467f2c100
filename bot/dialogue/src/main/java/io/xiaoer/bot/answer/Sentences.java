package io.xiaoer.bot.answer;

import io.xiaoer.shop.LocalText;
import io.xiaoer.shop.Product;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words of a good in one language, in pieces that can be quoted. */
final class Sentences {

  private static final int MOST = 60;
  private static final int LONGEST = 300;
  private static final Pattern CLAUSE = Pattern.compile("[,，;；、.。:：!！]|\\bbut\\b");

  /** What turns a statement round, or warns, within a clause. */
  private static final Pattern AGAINST =
      Pattern.compile(
          "[不勿禁忌避慎未]|无(?!线|缝|痕|钢圈|绳)|非(?!常|遗|转基因)|没|别(?!致|样|针)|防止|以防|先咨询|请先|留意|注意|看护|远离|谨慎"
              + "|\\b(?:not|no|never|without|avoid|non|isn't|aren't|doesn't|don't|cannot|can't|free|keep"
              + " away|consult|ask your doctor|ask a doctor|supervise|take care|careful|away"
              + " from|rather than|unsuitable|instead)\\b|n't\\b|-free\\b");

  private Sentences() {}

  /** Highlights and the sentences of the description, in order. */
  static List<String> of(Product product, String language) {
    List<String> sentences = new ArrayList<>();
    product.highlights().forEach(highlight -> sentences.add(highlight.in(language)));
    LocalText description = product.description();
    if (description != null) {
      split(description.in(language), language, sentences);
    }
    return sentences.stream()
        .filter(sentence -> !sentence.isBlank())
        .map(sentence -> sentence.length() <= LONGEST ? sentence : sentence.substring(0, LONGEST))
        .limit(MOST)
        .toList();
  }

  /** Whether a text speaks of what matches with a no or a warning in the same clause. */
  static boolean warns(String folded, Pattern thing) {
    for (String clause : CLAUSE.split(folded)) {
      if (thing.matcher(clause).find() && AGAINST.matcher(clause).find()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a text has a no or a warning at all. */
  static boolean warns(String folded) {
    return AGAINST.matcher(folded).find();
  }

  private static void split(String text, String language, List<String> into) {
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.forLanguageTag(language));
    breaks.setText(text);
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
      into.add(text.substring(start, end).strip());
    }
  }
}
