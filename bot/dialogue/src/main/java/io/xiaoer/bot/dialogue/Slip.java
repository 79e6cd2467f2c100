package io.xiaoer.bot.dialogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order that a member is filling in: what is known of it, and which kinds there are to choose
 * from. It stays while they talk of something else, and while what was proposed is not answered.
 *
 * @param purpose what is done with it when it is complete
 * @param kinds the kinds that there are; empty where the good has none
 * @param left the skus of those that can still be meant
 * @param sku the kind that was chosen and proposed, or null while it is asked for
 */
public record Slip(
    Purpose purpose,
    String productId,
    int quantity,
    List<Kind> kinds,
    List<String> left,
    @Nullable String sku) {

  /** What a complete slip becomes. */
  public enum Purpose {
    BUY,
    CART
  }

  /**
   * A kind of a good.
   *
   * @param names what tells it from its siblings, one list for each option, in every language
   */
  public record Kind(String sku, List<List<String>> names) {
    public Kind {
      names = names.stream().map(List::copyOf).toList();
    }
  }

  public Slip {
    kinds = List.copyOf(kinds);
    left = List.copyOf(left);
  }

  /** An empty one. */
  public static Slip of(Purpose purpose, String productId, int pieces, List<Kind> kinds) {
    List<String> all = kinds.stream().map(Kind::sku).toList();
    return new Slip(purpose, productId, pieces, kinds, all, null);
  }

  /** The kinds that can still be meant. */
  public List<Kind> meant() {
    return kinds.stream().filter(kind -> left.contains(kind.sku())).toList();
  }

  /** Whether it waits for the member to choose a kind. */
  public boolean isOpen() {
    return sku == null;
  }

  public Slip of(int pieces) {
    return new Slip(purpose, productId, pieces, kinds, left, sku);
  }

  /** With fewer kinds to choose from, and none of them chosen. */
  public Slip among(List<Kind> some) {
    return new Slip(
        purpose, productId, quantity, kinds, some.stream().map(Kind::sku).toList(), null);
  }

  public Slip chosen(String one) {
    return new Slip(purpose, productId, quantity, kinds, left, one);
  }
}
