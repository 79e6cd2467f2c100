package io.xiaoer.bot.skill;

import io.xiaoer.bot.commerce.catalog.GoodsDiscovery;
import io.xiaoer.bot.dialogue.Turn;
import io.xiaoer.bot.text.ProductCards;
import io.xiaoer.search.ProductHit;
import io.xiaoer.shop.Product;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What is offered beside a good that is sold out. */
public final class Substitutes {

  private static final int LOOKED_AT = 5;

  private final Shelf shelf;
  private final GoodsDiscovery discovery;
  private final ProductCards cards;

  public Substitutes(Shelf shelf, GoodsDiscovery discovery, ProductCards cards) {
    this.shelf = shelf;
    this.discovery = discovery;
    this.cards = cards;
  }

  /** The good most like it of which pieces are left now; empty where nothing is near. */
  Optional<Product> of(Product product) {
    List<ProductHit> like = discovery.similar(product, LOOKED_AT).await();
    List<Product> goods =
        shelf.catalog().products(like.stream().map(ProductHit::id).toList()).await();
    Map<String, Integer> left = shelf.left(goods);
    return goods.stream().filter(good -> left.getOrDefault(good.id(), 0) > 0).findFirst();
  }

  /**
   * What was found, as it is to be shown: where the first is sold out, what may be had instead
   * comes second and a line says so.
   */
  Shown beside(List<Product> found, Turn turn) {
    Product first = found.getFirst();
    return shelf.left(first) > 0
        ? new Shown("", found)
        : of(first)
            .map(instead -> with(instead, found, turn))
            .orElseGet(() -> new Shown("", found));
  }

  private Shown with(Product instead, List<Product> found, Turn turn) {
    Product first = found.getFirst();
    Stream<Product> others =
        found.stream().skip(1).filter(product -> !product.id().equals(instead.id()));
    List<Product> shown =
        Stream.concat(Stream.of(first, instead), others).limit(Math.max(2, found.size())).toList();
    String name = cards.title(first, turn.texts());
    return new Shown(turn.texts().say("find.soldOut", "name", name), shown);
  }

  /**
   * Goods, best first.
   *
   * @param line what is to be said of the first one, or empty
   */
  record Shown(String line, List<Product> products) {
    Shown {
      products = List.copyOf(products);
    }

    /** The words over the goods. */
    String under(String intro) {
      return line.isEmpty() ? intro : line + "\n" + intro;
    }
  }
}
