package io.xiaoer.bot.web.chat;

import io.xiaoer.reply.Card;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A card on the page; empty texts are left out.
 *
 * @param number from 1 in a row of several, 0 where it stands alone
 * @param of how many stand in the row
 * @param picture its address, or empty
 */
public record CardView(
    int number,
    int of,
    String title,
    String text,
    String picture,
    String alt,
    String price,
    String memberPrice,
    List<Card.Field> fields,
    List<ButtonView> buttons) {

  static CardView of(Card card, int number, int of) {
    Card.Picture picture = card.picture();
    Card.PriceTag price = card.price();
    return new CardView(
        number,
        of,
        card.title(),
        orEmpty(card.text()),
        picture == null ? "" : Links.safe(picture.url()),
        picture == null ? "" : picture.alt(),
        price == null ? "" : price.price(),
        price == null ? "" : orEmpty(price.memberPrice()),
        card.fields(),
        card.actions().stream().map(ButtonView::of).toList());
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
