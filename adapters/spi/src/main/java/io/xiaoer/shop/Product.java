package io.xiaoer.shop;

import io.xiaoer.money.Money;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A product as the catalogue knows it: one row of a feed, whatever the feed's format.
 *
 * @param id unique in the shop, 1 to 128 characters
 * @param category from the widest to the narrowest
 * @param highlights selling points, short, in the order to show them
 * @param attributes by the shop's own attribute name, in the order of the feed
 * @param variants empty where there is only the product itself
 * @param stock pieces on hand over all variants
 * @param rating 0 to 5, or null where nobody rated it
 */
public record Product(
    String id,
    LocalText title,
    @Nullable LocalText brand,
    List<LocalText> category,
    Money price,
    @Nullable Money memberPrice,
    @Nullable String image,
    List<String> images,
    @Nullable String url,
    @Nullable LocalText description,
    List<LocalText> highlights,
    Map<String, LocalText> attributes,
    List<Variant> variants,
    int stock,
    @Nullable String gtin,
    List<String> tags,
    @Nullable Double rating,
    long sales,
    Instant updatedAt) {

  public Product {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(price, "price");
    Objects.requireNonNull(updatedAt, "updatedAt");
    if (id.isBlank() || id.length() > 128) {
      throw new IllegalArgumentException("id must have 1 to 128 characters");
    }
    if (price.minor() < 0 || (memberPrice != null && memberPrice.minor() < 0)) {
      throw new IllegalArgumentException("a price must not be negative");
    }
    if (stock < 0 || variants.stream().anyMatch(variant -> variant.stock() < 0)) {
      throw new IllegalArgumentException("stock must not be negative");
    }
    category = List.copyOf(category);
    images = List.copyOf(images);
    highlights = List.copyOf(highlights);
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    variants = List.copyOf(variants);
    tags = List.copyOf(tags);
  }
}
