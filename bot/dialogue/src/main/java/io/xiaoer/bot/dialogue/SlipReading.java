package io.xiaoer.bot.dialogue;

import io.xiaoer.bot.commerce.catalog.Catalog;
import io.xiaoer.bot.dialogue.Slip.Kind;
import io.xiaoer.intent.Details;
import io.xiaoer.intent.Slot;
import io.xiaoer.intent.SlotValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Reads what fills in or corrects an order: "M码", "换成三个", "no, the large one". Only where the text
 * says nothing else. Pure; safe from any thread.
 */
final class SlipReading {

  private static final int MOST = 99;

  private final Phrases phrases;
  private final KindReader kinds = new KindReader();

  SlipReading(Phrases phrases) {
    this.phrases = phrases;
  }

  Optional<Reading> read(Slip slip, DialogueState state, Details said) {
    if (phrases.has(Phrase.ASKING, said.text()) || phrases.has(Phrase.CART, said.text())) {
      return Optional.empty();
    }
    KindReader.Named named = named(slip, withoutDetails(said));
    Optional<Integer> pieces = pieces(said);
    boolean onlyThis = phrases.without(Phrase.FILLER, named.rest()).isEmpty();
    if (!onlyThis || (named.kinds().isEmpty() && pieces.isEmpty())) {
      return Optional.empty();
    }
    return named.kinds().isEmpty()
        ? counted(slip.of(pieces.get()), state, said)
        : Optional.of(kind(slip.of(pieces.orElse(slip.quantity())), named.kinds()));
  }

  /** Of the kinds that are left, else of all: they may have changed their mind. */
  private KindReader.Named named(Slip slip, String text) {
    KindReader.Named left = kinds.read(slip.meant(), text);
    return left.kinds().isEmpty() ? kinds.read(slip.kinds(), text) : left;
  }

  /** A number alone means this order only while nothing else is spoken of. */
  private static Optional<Reading> counted(Slip slip, DialogueState state, Details said) {
    SlotValue reference = said.slots().get(Slot.PRODUCT_REF);
    boolean elsewhere =
        (reference != null && !(reference instanceof SlotValue.Reference))
            || !slip.productId().equals(state.focus());
    if (elsewhere) {
      return Optional.empty();
    }
    return Optional.of(slip.sku() == null ? new Reading.Narrowed(slip) : press(slip, slip.sku()));
  }

  private static Reading kind(Slip slip, List<Kind> named) {
    List<Kind> meant = likeTheChosen(slip, named);
    return meant.size() == 1
        ? press(slip, meant.getFirst().sku())
        : new Reading.Narrowed(slip.among(meant));
  }

  /** Who changes the colour keeps the size: of those named, the ones most like what was chosen. */
  private static List<Kind> likeTheChosen(Slip slip, List<Kind> named) {
    return slip.kinds().stream()
        .filter(kind -> kind.sku().equals(slip.sku()))
        .findFirst()
        .map(chosen -> mostAlike(chosen, named))
        .orElse(named);
  }

  private static List<Kind> mostAlike(Kind chosen, List<Kind> named) {
    int most = named.stream().mapToInt(kind -> alike(chosen, kind)).max().orElse(0);
    return named.stream().filter(kind -> alike(chosen, kind) == most).toList();
  }

  private static int alike(Kind one, Kind other) {
    return (int) one.names().stream().filter(other.names()::contains).count();
  }

  private static Reading press(Slip slip, String sku) {
    String ref = Catalog.ref(slip.productId());
    String kind = ActionCode.Buy.kind(sku);
    return new Reading.Press(
        switch (slip.purpose()) {
          case BUY -> new ActionCode.Buy(slip.quantity(), ref, kind);
          case CART -> new ActionCode.Put(slip.quantity(), ref, kind);
        });
  }

  /** Sizes look like numbers, so kinds are read from the text where no quantity was. */
  private static String withoutDetails(Details said) {
    return said.slots().containsKey(Slot.QUANTITY) || said.slots().containsKey(Slot.PRODUCT_REF)
        ? said.rest()
        : said.text();
  }

  private static Optional<Integer> pieces(Details said) {
    return said.slots().get(Slot.QUANTITY) instanceof SlotValue.Numeric(BigDecimal number)
            && number.signum() > 0
            && number.compareTo(BigDecimal.valueOf(MOST)) <= 0
        ? Optional.of(Math.max(1, number.intValue()))
        : Optional.empty();
  }
}
