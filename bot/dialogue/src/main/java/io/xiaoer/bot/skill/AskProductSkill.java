package io.xiaoer.bot.skill;

import io.xiaoer.bot.dialogue.Answer;
import io.xiaoer.bot.dialogue.Say;
import io.xiaoer.bot.dialogue.Skill;
import io.xiaoer.bot.dialogue.Turn;
import io.xiaoer.bot.text.ProductCards;
import io.xiaoer.bot.text.Texts;
import io.xiaoer.intent.Intent;
import io.xiaoer.intent.Slot;
import io.xiaoer.reply.Reply;
import io.xiaoer.shop.LocalText;
import io.xiaoer.shop.Product;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Answers a question about a good from the good's own data: an attribute, its price, its stock, or
 * the sentence that speaks of it. What is not there is said not to be there.
 */
public final class AskProductSkill implements Skill {

  private static final String PRICE = "价格";
  private static final String STOCK = "库存";

  /** Attributes that answer the same question when the one asked for is missing. */
  private static final Map<String, List<String>> NEAR =
      Map.of(
          "容量", List.of("净含量", "规格"),
          "净含量", List.of("重量", "容量", "规格"),
          "重量", List.of("净含量", "规格"),
          "成分", List.of("配料", "材质"),
          "配料", List.of("成分"),
          "适用年龄", List.of("适用人群"),
          "适用人群", List.of("适用年龄", "适用肤质"),
          "尺码", List.of("尺寸"),
          "尺寸", List.of("尺码", "规格"),
          "使用方法", List.of("冲泡方法", "清洗方式"));

  private final Shelf shelf;
  private final ProductCards cards;

  public AskProductSkill(Shelf shelf, ProductCards cards) {
    this.shelf = shelf;
    this.cards = cards;
  }

  @Override
  public Set<Intent> intents() {
    return Set.of(Intent.ASK_PRODUCT);
  }

  @Override
  public Answer handle(Turn turn) {
    return shelf
        .meant(turn)
        .map(product -> answer(product, turn))
        .orElseGet(() -> Answer.of(Say.toAll(Reply.Text.of(turn.texts().say("ask.which")))));
  }

  private Answer answer(Product product, Turn turn) {
    String text =
        turn.text(Slot.ATTRIBUTE)
            .flatMap(key -> fact(product, key, turn))
            .orElseGet(() -> passage(product, turn));
    return Answer.of(Say.toAll(Reply.Text.of(text)))
        .remembering(turn.state().about(product.id(), turn.now()));
  }

  private Optional<String> fact(Product product, String key, Turn turn) {
    return switch (key) {
      case PRICE -> Optional.of(price(product, turn.texts()));
      case STOCK -> Optional.of(stock(product, turn.texts()));
      default -> attribute(product, key, turn.texts());
    };
  }

  private Optional<String> attribute(Product product, String key, Texts texts) {
    if (product.attributes().containsKey(key)) {
      return Optional.of(told(product, key, texts));
    }
    return NEAR.getOrDefault(key, List.of()).stream()
        .filter(product.attributes()::containsKey)
        .findFirst()
        .map(near -> told(product, near, texts));
  }

  private String told(Product product, String key, Texts texts) {
    LocalText value = java.util.Objects.requireNonNull(product.attributes().get(key));
    return texts.say(
        "ask.answer",
        "title",
        cards.title(product, texts),
        "attribute",
        cards.attribute(key, texts),
        "value",
        value.in(texts.language()));
  }

  private String price(Product product, Texts texts) {
    String title = cards.title(product, texts);
    String price = texts.money(product.price());
    return product.memberPrice() == null
        ? texts.say("ask.price", "title", title, "price", price)
        : texts.say(
            "ask.priceMember",
            "title",
            title,
            "price",
            price,
            "memberPrice",
            texts.money(product.memberPrice()));
  }

  private String stock(Product product, Texts texts) {
    return texts.say(
        "ask.stock", "title", cards.title(product, texts), "count", shelf.left(product));
  }

  private String passage(Product product, Turn turn) {
    String title = cards.title(product, turn.texts());
    return Passages.about(product, turn.words(), turn.language())
        .map(passage -> turn.texts().say("ask.passage", "title", title, "passage", passage))
        .orElseGet(() -> turn.texts().say("ask.unknown", "title", title));
  }
}
