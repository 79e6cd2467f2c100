package io.xiaoer.bot.text;

import io.xiaoer.bot.commerce.catalog.Catalog;
import io.xiaoer.reply.Action;
import io.xiaoer.reply.Card;
import io.xiaoer.shop.LocalText;
import io.xiaoer.shop.Product;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A good as a card, in the reader's language. Pure. */
public final class ProductCards {

  private static final int FEW = 5;

  private final PictureUrls pictures;

  public ProductCards(PictureUrls pictures) {
    this.pictures = pictures;
  }

  /** A short card for a row of several: title, first selling point, price. */
  public Card brief(Product product, int available, Texts texts, List<Action> actions) {
    return new Card(
        title(product, texts),
        hook(product, texts),
        picture(product, texts),
        price(product, texts),
        scarcity(available, texts),
        actions);
  }

  /** The whole good: its description, facts and kinds. */
  public Card full(Product product, int available, Texts texts, List<Action> actions) {
    List<Card.Field> fields = new ArrayList<>(scarcity(available, texts));
    product.attributes().entrySet().stream()
        .limit(FEW)
        .map(
            entry ->
                new Card.Field(
                    attribute(entry.getKey(), texts), entry.getValue().in(texts.language())))
        .forEach(fields::add);
    LocalText description = product.description();
    String text = description == null ? null : description.in(texts.language());
    return new Card(
        title(product, texts),
        text,
        picture(product, texts),
        price(product, texts),
        fields,
        actions);
  }

  /** The name of a good with its brand in front. */
  public String title(Product product, Texts texts) {
    String title = product.title().in(texts.language());
    return product.brand() == null ? title : product.brand().in(texts.language()) + " " + title;
  }

  /** The name of an attribute: the shop's own where there is no translation. */
  public String attribute(String key, Texts texts) {
    return texts.sayOr("attribute." + key, key);
  }

  public Card.PriceTag price(Product product, Texts texts) {
    String price = texts.money(product.price());
    return product.memberPrice() == null
        ? new Card.PriceTag(price, null)
        : new Card.PriceTag(
            price, texts.say("card.memberPrice", "price", texts.money(product.memberPrice())));
  }

  public Card.@Nullable Picture picture(Product product, Texts texts) {
    String url = pictures.of(product.image());
    return url == null ? null : new Card.Picture(url, product.title().in(texts.language()));
  }

  private static @Nullable String hook(Product product, Texts texts) {
    return product.highlights().isEmpty()
        ? null
        : product.highlights().getFirst().in(texts.language());
  }

  private static List<Card.Field> scarcity(int available, Texts texts) {
    return available > FEW
        ? List.of()
        : List.of(
            new Card.Field(texts.say("topic.stock"), texts.say("card.left", "count", available)));
  }

  /** The letter-safe name of a good for a button. */
  public static String ref(Product product) {
    return Catalog.ref(product.id());
  }
}
