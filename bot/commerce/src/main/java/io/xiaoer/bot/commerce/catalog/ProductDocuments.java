package io.xiaoer.bot.commerce.catalog;

import io.xiaoer.money.Money;
import io.xiaoer.search.ProductDocument;
import io.xiaoer.shop.LocalText;
import io.xiaoer.shop.Product;
import io.xiaoer.shop.Variant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Products as search sees them. Pure. */
final class ProductDocuments {

  private static final double BEST_RATING = 5;

  private ProductDocuments() {}

  /** The document of a product of which that many pieces can be sold. */
  static ProductDocument of(Product product, int stock) {
    return new ProductDocument(
        product.id(),
        product.title().byLanguage(),
        texts(product.brand()),
        product.category().stream().flatMap(ProductDocuments::spellings).distinct().toList(),
        product.description() == null ? Map.of() : product.description().byLanguage(),
        attributeTexts(product),
        product.tags(),
        lowestPrice(product),
        product.price().currency().getCurrencyCode(),
        stock,
        product.rating() == null ? 0 : Math.clamp(product.rating(), 0, BEST_RATING),
        Math.max(0, product.sales()),
        product.updatedAt().toEpochMilli());
  }

  private static List<String> attributeTexts(Product product) {
    Stream<String> options =
        product.variants().stream().flatMap(variant -> facts(variant.options()));
    Stream<String> highlights = product.highlights().stream().flatMap(ProductDocuments::spellings);
    return Stream.of(facts(product.attributes()), options, highlights)
        .flatMap(texts -> texts)
        .distinct()
        .toList();
  }

  private static Stream<String> facts(Map<String, LocalText> attributes) {
    return attributes.entrySet().stream()
        .flatMap(fact -> spellings(fact.getValue()).map(value -> fact.getKey() + " " + value));
  }

  private static long lowestPrice(Product product) {
    Stream<@Nullable Money> variants =
        product.variants().stream().flatMap(ProductDocuments::prices);
    return Stream.concat(Stream.of(product.price(), product.memberPrice()), variants)
        .filter(Objects::nonNull)
        .mapToLong(Money::minor)
        .min()
        .orElseThrow();
  }

  private static Stream<@Nullable Money> prices(Variant variant) {
    return Stream.of(variant.price(), variant.memberPrice());
  }

  private static List<String> texts(@Nullable LocalText text) {
    return text == null ? List.of() : spellings(text).distinct().toList();
  }

  private static Stream<String> spellings(LocalText text) {
    Collection<String> values = text.byLanguage().values();
    return values.stream();
  }
}
