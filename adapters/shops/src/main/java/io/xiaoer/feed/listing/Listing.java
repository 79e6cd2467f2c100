package io.xiaoer.feed.listing;

import io.xiaoer.feed.row.FeedRecord;
import io.xiaoer.feed.row.Fields;
import io.xiaoer.feed.row.RowException;
import io.xiaoer.money.Money;
import io.xiaoer.shop.FeedInput;
import io.xiaoer.shop.LocalText;
import io.xiaoer.shop.Product;
import io.xiaoer.shop.Variant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One row of a listing: a product of its own, or one form of a product. */
final class Listing {

  /** What tells the forms of a product apart, by column, and what shops call it. */
  private static final Map<String, String> OPTIONS = optionNames();

  private static final Map<String, String> ATTRIBUTES =
      Map.of("mpn", "MPN", "unit pricing measure", "Net content", "condition", "Condition");

  private static final Set<String> HIDDEN = Set.of("hidden", "staging", "archived");

  private final FeedRecord record;
  private final Fields row;

  Listing(FeedRecord record, FeedInput feed) {
    this.record = record;
    this.row = new Fields(record, feed);
  }

  int line() {
    return record.line();
  }

  /** Whether the shop does not show it, on purpose. */
  boolean isHidden() {
    return HIDDEN.contains(
        String.valueOf(row.text("visibility", "status")).toLowerCase(Locale.ROOT));
  }

  @Nullable String group() {
    return row.text("item group id");
  }

  String id() throws RowException {
    return row.id("id");
  }

  String title() throws RowException {
    LocalText title = row.words("title");
    if (title == null) {
      throw new RowException("title is needed");
    }
    return title.in(LocalText.UNDETERMINED);
  }

  /** What it costs now: the sale price while its sale is on. */
  Money price() throws RowException {
    Money price = row.price("price");
    if (price == null) {
      throw new RowException("price is needed, such as 12.99 USD");
    }
    Money sale = row.price("sale price");
    if (sale == null || !sale.currency().equals(price.currency()) || !isOnSale()) {
      return price;
    }
    return sale.compareTo(price) < 0 ? sale : price;
  }

  /** The product, where the row is all of it. */
  Product product() throws RowException {
    return product(id(), title(), price(), List.of(), Availability.pieces(row));
  }

  /** The product that has this row as its first form. */
  Product product(String id, String title, Money price, List<Variant> variants, int stock)
      throws RowException {
    List<String> images = new ArrayList<>(row.links("additional image link"));
    images.addAll(row.links("additional image urls"));
    return new Product(
        id,
        LocalText.of(title),
        row.words("brand"),
        category(),
        price,
        null,
        row.link("image link", "image[0].url"),
        images.stream().distinct().toList(),
        row.link("link"),
        row.words("description", "rich text description", "summary", "content"),
        highlights(),
        attributes(variants.isEmpty()),
        variants,
        stock,
        row.code("gtin"),
        List.of(),
        null,
        0,
        Instant.EPOCH);
  }

  /** The form of a product that the row describes. */
  Variant variant(Map<String, LocalText> options, Money price) throws RowException {
    return new Variant(id(), options, price, null, Availability.pieces(row));
  }

  /** What tells it from other forms: colour, size and so on, by name. */
  Map<String, LocalText> options() {
    Map<String, LocalText> options = new LinkedHashMap<>();
    OPTIONS.forEach(
        (column, name) -> {
          LocalText value = row.words(column);
          if (value != null) {
            options.put(name, value);
          }
        });
    return options;
  }

  private boolean isOnSale() throws RowException {
    String window = row.text("sale price effective date");
    if (window == null) {
      return true;
    }
    String[] ends = window.split("/", 2);
    return row.isWithin(ends[0], ends.length < 2 || ends[1].isBlank() ? null : ends[1]);
  }

  /** The shop's own path, else the platform's; a number of the platform's tells people nothing. */
  private List<LocalText> category() {
    return Stream.of("product type", "google product category", "fb product category")
        .map(row::text)
        .filter(Objects::nonNull)
        .filter(path -> !path.matches("[0-9]+"))
        .findFirst()
        .map(Fields::path)
        .orElse(List.of());
  }

  private List<LocalText> highlights() {
    return record.all("product highlight").stream().map(LocalText::of).toList();
  }

  private Map<String, LocalText> attributes(boolean withOptions) {
    Map<String, LocalText> attributes = new LinkedHashMap<>();
    if (withOptions) {
      attributes.putAll(options());
    }
    ATTRIBUTES.forEach(
        (column, name) -> {
          LocalText value = row.words(column);
          if (value != null && !value.in("en").equals("new")) {
            attributes.put(name, value);
          }
        });
    for (String detail : record.all("product detail")) {
      detail(detail, attributes);
    }
    return attributes;
  }

  /** {@code section:name:value}; the section may be missing, the value may hold colons. */
  private static void detail(String detail, Map<String, LocalText> attributes) {
    String[] parts = detail.split(":", 3);
    String name = parts.length == 3 ? parts[1] : parts[0];
    String value = parts[parts.length - 1];
    if (parts.length > 1 && !name.isBlank() && !value.isBlank()) {
      attributes.putIfAbsent(name.strip(), LocalText.of(value.strip()));
    }
  }

  private static Map<String, String> optionNames() {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("color", "Color");
    options.put("size", "Size");
    options.put("material", "Material");
    options.put("pattern", "Pattern");
    options.put("age group", "Age group");
    options.put("gender", "Gender");
    return options;
  }
}
