package io.xiaoer.shops.shopify;

import io.xiaoer.feed.row.FeedRecord;
import io.xiaoer.feed.row.Fields;
import io.xiaoer.feed.row.RowException;
import io.xiaoer.money.Money;
import io.xiaoer.shop.FeedFault;
import io.xiaoer.shop.FeedInput;
import io.xiaoer.shop.FeedSink;
import io.xiaoer.shop.LocalText;
import io.xiaoer.shop.Product;
import io.xiaoer.shop.Variant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one handle. The first row describes the product and names its options; every row with
 * a price is a form of it, the others hold only an image.
 */
final class ShopifyProduct {

  private static final String ONLY_ONE = "Default Title";

  private final List<Fields> rows;
  private final Fields first;
  private final String handle;
  private final FeedSink sink;
  private final List<ShopifyVariant> forms = new ArrayList<>();

  /** Makes it of at least one row. */
  ShopifyProduct(List<FeedRecord> rows, FeedInput feed, FeedSink sink) {
    this.rows = rows.stream().map(row -> new Fields(row, feed)).toList();
    this.first = this.rows.getFirst();
    this.handle = Objects.requireNonNull(first.text("handle"));
    this.sink = sink;
  }

  /** Hands it over, unless the shop does not show it or it cannot be read. */
  void emit() {
    if (isHidden()) {
      return;
    }
    readForms();
    if (forms.isEmpty()) {
      return;
    }
    try {
      sink.product(first.line(), product());
    } catch (RowException | IllegalArgumentException e) {
      sink.fault(new FeedFault(first.line(), String.valueOf(e.getMessage()), handle));
    }
  }

  private boolean isHidden() {
    String status = String.valueOf(first.text("status")).toLowerCase(Locale.ROOT);
    return !first.isYes("published", true) || status.equals("draft") || status.equals("archived");
  }

  private void readForms() {
    List<@Nullable String> names =
        Arrays.asList(
            first.text("option1 name"), first.text("option2 name"), first.text("option3 name"));
    boolean isPriced = false;
    for (Fields row : rows) {
      try {
        if (row.text("variant price") != null) {
          isPriced = true;
          forms.add(ShopifyVariant.of(row, names));
        }
      } catch (RowException e) {
        sink.fault(new FeedFault(row.line(), e.reason(), handle));
      }
    }
    if (!isPriced) {
      sink.fault(new FeedFault(first.line(), "variant price is needed", handle));
    }
  }

  private Product product() throws RowException {
    LocalText title = first.words("title");
    if (title == null) {
      throw new RowException("title is needed in the first row of its handle");
    }
    List<Variant> variants = isOnlyOne() ? List.of() : variants();
    List<String> images = images();
    return new Product(
        first.id("handle"),
        title,
        first.words("vendor"),
        category(),
        forms.stream().map(ShopifyVariant::price).min(Money::compareTo).orElseThrow(),
        null,
        images.isEmpty() ? null : images.getFirst(),
        images.stream().skip(1).toList(),
        null,
        first.words("body"),
        List.of(),
        Map.of(),
        variants,
        (int) Math.min(forms.stream().mapToLong(ShopifyVariant::stock).sum(), Integer.MAX_VALUE),
        variants.isEmpty() ? first.code("variant barcode") : null,
        tags(),
        null,
        0,
        Instant.EPOCH);
  }

  private boolean isOnlyOne() {
    Map<String, LocalText> options = forms.getFirst().options();
    return forms.size() == 1
        && (options.isEmpty() || options.containsValue(LocalText.of(ONLY_ONE)));
  }

  /** A form is known by its SKU, and without one, or with a sibling's, by its options. */
  private List<Variant> variants() throws RowException {
    Map<String, Variant> variants = new LinkedHashMap<>();
    Set<String> skus = new HashSet<>();
    for (ShopifyVariant form : forms) {
      String id = form.sku() == null || !skus.add(form.sku()) ? form.idWithin(handle) : form.sku();
      Variant variant = new Variant(id, form.options(), form.price(), null, form.stock());
      if (variants.putIfAbsent(id, variant) != null) {
        sink.fault(new FeedFault(form.line(), "another row has the same options and SKU", handle));
      }
    }
    return List.copyOf(variants.values());
  }

  private List<LocalText> category() {
    String path = first.text("product category", "google shopping / google product category");
    String type = first.text("type", "custom product type", "standard product type");
    List<LocalText> category = new ArrayList<>();
    if (path != null && !path.matches("[0-9]+")) {
      category.addAll(Fields.path(path));
    }
    Fields.path(type).stream().filter(each -> !category.contains(each)).forEach(category::add);
    return category;
  }

  private List<String> images() throws RowException {
    List<String> images = new ArrayList<>();
    for (String column : List.of("image src", "variant image")) {
      for (Fields row : rows) {
        String image = row.link(column);
        if (image != null && !images.contains(image)) {
          images.add(image);
        }
      }
    }
    return images;
  }

  private List<String> tags() {
    String tags = first.text("tags");
    return tags == null
        ? List.of()
        : Stream.of(tags.split(",")).map(String::strip).filter(tag -> !tag.isEmpty()).toList();
  }
}
