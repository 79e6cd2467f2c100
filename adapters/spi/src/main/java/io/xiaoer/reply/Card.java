package io.xiaoer.reply;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A picture with words and buttons.
 *
 * @param text one or two sentences, or null
 * @param price what is asked for it, already formatted, or null
 * @param fields facts in the order to show them
 */
public record Card(
    String title,
    @Nullable String text,
    @Nullable Picture picture,
    @Nullable PriceTag price,
    List<Field> fields,
    List<Action> actions) {

  public Card {
    if (title.isBlank()) {
      throw new IllegalArgumentException("a card needs a title");
    }
    fields = List.copyOf(fields);
    actions = List.copyOf(actions);
  }

  /**
   * A picture by its address.
   *
   * @param url an absolute address of a JPEG or PNG
   * @param alt what it shows, for those who cannot see it
   */
  public record Picture(String url, String alt) {
    public Picture {
      Objects.requireNonNull(url, "url");
      Objects.requireNonNull(alt, "alt");
    }
  }

  /**
   * A price as people read it.
   *
   * @param price such as {@code ¥89.00}
   * @param memberPrice with its word, such as {@code 会员价 ¥79.00}, or null
   */
  public record PriceTag(String price, @Nullable String memberPrice) {}

  /** A named fact. */
  public record Field(String name, String value) {}
}
