package io.xiaoer.shops.woocommerce;

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
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One row: a product, or a variation of one. */
final class WooRow {

  /** Pieces on hand where the shop does not count them. */
  private static final int UNCOUNTED = 999;

  private static final String SKU = "sku";

  /** Values are apart by commas; one inside a value has a backslash before it. */
  private static final Pattern COMMA = Pattern.compile("(?<!\\\\),\\s*");

  private final FeedRecord record;
  private final Fields row;
  private final Set<String> types;

  WooRow(FeedRecord record, FeedInput feed) {
    this.record = record;
    this.row = new Fields(record, feed);
    String type = row.text("type");
    this.types =
        Stream.of((type == null ? "simple" : type).split(","))
            .map(each -> each.strip().toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
  }

  FeedRecord record() {
    return record;
  }

  int line() {
    return record.line();
  }

  boolean isVariation() {
    return types.contains("variation");
  }

  boolean isVariable() {
    return types.contains("variable");
  }

  /** Whether the shop shows it and sells it itself. */
  boolean isOnSale() {
    boolean isHidden = "hidden".equalsIgnoreCase(row.text("visibility in catalog"));
    boolean isElsewhere = types.contains("external") || types.contains("grouped");
    return row.isYes("published", true) && !isHidden && !isElsewhere;
  }

  /** What names it: the SKU, or the shop's number where it has none. */
  String id() throws RowException {
    return row.id(SKU, "id");
  }

  @Nullable String idOrNull() {
    return row.text(SKU, "id");
  }

  /** A variation's own name, also where it has the SKU of its product. */
  String idBeside(String parent) throws RowException {
    String id = id();
    String number = row.text("id");
    return id.equals(parent) && number != null ? number : id;
  }

  /** Under what a variation can name this product. */
  Set<String> names() {
    return Stream.of(row.text(SKU), row.text("id") == null ? null : "id:" + row.text("id"))
        .filter(name -> name != null)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What a variation names as its product. */
  String parent() throws RowException {
    return row.need("parent");
  }

  String title() throws RowException {
    LocalText title = row.words("name");
    if (title == null) {
      throw new RowException("name is needed");
    }
    return title.in(LocalText.UNDETERMINED);
  }

  /** What it costs now. */
  Money price() throws RowException {
    Money regular = row.price("regular price");
    Money sale = row.price("sale price");
    boolean isOnSale =
        sale != null
            && row.isWithin(row.text("date sale price starts"), row.text("date sale price ends"));
    Money price = isOnSale ? sale : regular;
    if (price == null) {
      throw new RowException("regular price is needed, such as 12.99");
    }
    return price;
  }

  int pieces() throws RowException {
    if (!row.isYes("in stock?", true)) {
      return 0;
    }
    Integer counted = row.count("stock");
    return counted == null ? UNCOUNTED : counted;
  }

  Product product() throws RowException {
    return product(price(), List.of(), pieces(), attributes());
  }

  Product product(Money price, List<Variant> variants, int stock, Map<String, LocalText> attributes)
      throws RowException {
    List<String> images = row.links("images");
    return new Product(
        id(),
        LocalText.of(title()),
        row.words("brands", "brand"),
        category(),
        price,
        null,
        images.isEmpty() ? null : images.getFirst(),
        images.stream().skip(1).distinct().toList(),
        null,
        description(),
        List.of(),
        attributes,
        variants,
        stock,
        row.code("gtin"),
        list(row.text("tags")),
        null,
        0,
        Instant.EPOCH);
  }

  /** Attributes by name; several values stand behind each other. */
  Map<String, LocalText> attributes() {
    Map<String, LocalText> attributes = new LinkedHashMap<>();
    for (int i = 1; i <= WooColumns.ATTRIBUTES; i++) {
      String name = row.text(WooColumns.name(i));
      List<String> values = list(row.text(WooColumns.values(i)));
      if (name != null && !values.isEmpty()) {
        attributes.put(name, LocalText.of(String.join(", ", values)));
      }
    }
    return attributes;
  }

  /** The deepest of its categories: {@code A > B, C} names two. */
  private List<LocalText> category() {
    List<LocalText> deepest = List.of();
    for (String each : list(row.text("categories"))) {
      List<LocalText> path = Fields.path(each);
      deepest = path.size() > deepest.size() ? path : deepest;
    }
    return deepest;
  }

  private @Nullable LocalText description() {
    LocalText brief = row.words("short description");
    LocalText whole = row.words("description");
    if (brief == null || whole == null) {
      return brief == null ? whole : brief;
    }
    return LocalText.of(brief.in(LocalText.UNDETERMINED) + "\n" + whole.in(LocalText.UNDETERMINED));
  }

  private static List<String> list(@Nullable String text) {
    List<String> values = new ArrayList<>();
    if (text != null) {
      for (String value : COMMA.split(text)) {
        if (!value.isBlank()) {
          values.add(value.strip().replace("\\,", ","));
        }
      }
    }
    return values;
  }
}
