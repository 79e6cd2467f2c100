package io.xiaoer.bot.skill;

import io.xiaoer.shop.LocalText;
import io.xiaoer.shop.Product;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The sentence of a good's own text that speaks of what was asked: the one that shares most of the
 * question's letter pairs, where that is a good part of them. Nothing is made up.
 */
final class Passages {

  private static final double ENOUGH = 0.5;

  private Passages() {}

  static Optional<String> about(Product product, String asked, String language) {
    Set<String> wanted = pairs(asked);
    if (wanted.isEmpty()) {
      return Optional.empty();
    }
    return sentences(product, language).stream()
        .max(Comparator.comparingDouble(sentence -> share(wanted, sentence)))
        .filter(sentence -> share(wanted, sentence) >= ENOUGH);
  }

  private static double share(Set<String> wanted, String sentence) {
    Set<String> found = pairs(sentence);
    return (double) wanted.stream().filter(found::contains).count() / wanted.size();
  }

  private static List<String> sentences(Product product, String language) {
    List<String> texts = new ArrayList<>();
    product.highlights().forEach(highlight -> texts.add(highlight.in(language)));
    LocalText description = product.description();
    if (description != null) {
      split(description.in(language), language, texts);
    }
    return texts;
  }

  private static void split(String text, String language, List<String> into) {
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.forLanguageTag(language));
    breaks.setText(text);
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
      into.add(text.substring(start, end).strip());
    }
  }

  private static Set<String> pairs(String text) {
    Set<String> pairs = new HashSet<>();
    String letters = text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    for (int i = 0; i + 2 <= letters.length(); i++) {
      pairs.add(letters.substring(i, i + 2));
    }
    return pairs;
  }
}
