package io.xiaoer.bot.skill;

import io.xiaoer.bot.dialogue.Answer;
import io.xiaoer.bot.dialogue.Say;
import io.xiaoer.bot.dialogue.Slip;
import io.xiaoer.bot.dialogue.Slip.Purpose;
import io.xiaoer.bot.dialogue.Turn;
import io.xiaoer.bot.text.ProductCards;
import io.xiaoer.reply.Reply;
import io.xiaoer.shop.LocalText;
import io.xiaoer.shop.Product;
import java.util.List;
import java.util.Set;

/** Which other colours a good comes in; naming one of them is then choosing it. */
final class OtherColours {

  private static final Set<String> COLOUR = Set.of("颜色", "colour", "color", "Colour", "Color");

  private final ProductCards cards;

  OtherColours(ProductCards cards) {
    this.cards = cards;
  }

  Answer of(Product product, Turn turn) {
    List<String> colours =
        product.variants().stream()
            .flatMap(variant -> variant.options().entrySet().stream())
            .filter(option -> COLOUR.contains(option.getKey()))
            .map(option -> option.getValue())
            .distinct()
            .map((LocalText colour) -> colour.in(turn.language()))
            .toList();
    String title = cards.title(product, turn.texts());
    String text =
        colours.size() > 1
            ? turn.texts()
                .say(
                    "refine.colours",
                    "title",
                    title,
                    "colours",
                    String.join(turn.texts().say("find.wish.and"), colours))
            : turn.texts().say("refine.oneColour", "title", title);
    Answer answer = Answer.of(Say.toAll(Reply.Text.of(text)));
    return colours.size() > 1
        ? answer.remembering(turn.state().ordering(slip(product, turn), turn.now()))
        : answer.remembering(turn.state().about(product.id(), turn.now()));
  }

  /** The order that is going on about it, else the beginning of one. */
  private static Slip slip(Product product, Turn turn) {
    Slip before = turn.state().slip();
    return before != null && before.productId().equals(product.id())
        ? before
        : Slips.of(Purpose.BUY, product, 1);
  }
}
