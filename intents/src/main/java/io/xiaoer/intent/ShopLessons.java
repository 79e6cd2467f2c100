package io.xiaoer.intent;

import java.util.List;
import java.util.stream.Stream;

/**
 * What one shop teaches the clerk beside what ships.
 *
 * @param utterances lines of four cells parted by tabs: intent, context, slots, text
 * @param goods words for kinds of goods, one a line
 */
public record ShopLessons(List<String> utterances, List<String> goods) {

  /** Nothing. */
  public static final ShopLessons NONE = new ShopLessons(List.of(), List.of());

  /** Whether there is nothing in them but comments. */
  public boolean sayNothing() {
    return Stream.concat(utterances.stream(), goods.stream())
        .allMatch(line -> line.isBlank() || line.startsWith("#"));
  }

  public ShopLessons {
    utterances = List.copyOf(utterances);
    goods = List.copyOf(goods);
  }
}
