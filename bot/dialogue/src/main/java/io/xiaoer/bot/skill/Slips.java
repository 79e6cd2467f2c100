package io.xiaoer.bot.skill;

import io.xiaoer.bot.dialogue.KindReader;
import io.xiaoer.bot.dialogue.Slip;
import io.xiaoer.bot.dialogue.Slip.Kind;
import io.xiaoer.bot.dialogue.Slip.Purpose;
import io.xiaoer.shop.Product;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Begins the order slip of a good. Pure. */
final class Slips {

  private static final Set<String> SIZES = Set.of("尺码", "size", "Size");
  private static final KindReader KINDS = new KindReader();

  private Slips() {}

  /** An empty slip for so many pieces of a good. */
  static Slip of(Purpose purpose, Product product, int pieces) {
    List<Kind> kinds =
        product.variants().stream()
            .map(
                variant ->
                    new Kind(
                        variant.id(),
                        variant.options().values().stream()
                            .map(value -> List.copyOf(value.byLanguage().values()))
                            .toList()))
            .toList();
    return Slip.of(purpose, product.id(), pieces, kinds);
  }

  /** The slip with the kinds that the words name, or all of them where they name none. */
  static Slip named(Slip slip, String words) {
    List<Kind> named = KINDS.read(slip.meant(), words.toLowerCase(Locale.ROOT)).kinds();
    return named.isEmpty() ? slip : slip.among(named);
  }

  /** Whether a kind of it must be chosen by the member: sizes are never guessed. */
  static boolean mustChoose(Product product, Slip slip) {
    return slip.left().size() > 1
        && product.variants().stream()
            .anyMatch(variant -> variant.options().keySet().stream().anyMatch(SIZES::contains));
  }
}
