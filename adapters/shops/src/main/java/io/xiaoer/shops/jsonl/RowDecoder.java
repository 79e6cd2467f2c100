package io.xiaoer.shops.jsonl;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.xiaoer.feed.row.PlainText;
import io.xiaoer.feed.row.RowException;
import io.xiaoer.shop.FeedFault;
import io.xiaoer.shop.FeedSink;
import io.xiaoer.shop.LocalText;
import io.xiaoer.shop.Product;
import io.xiaoer.shop.Variant;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes a {@link Product} of one line. Pure; safe from any thread. */
final class RowDecoder {

  private final ObjectReader reader =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build()
          .readerFor(JsonNode.class);

  /**
   * Hands over the product of the present line, or the first reason why there is none.
   *
   * @param currency of prices that name none
   */
  void decode(FeedLines lines, Currency currency, FeedSink sink) {
    String id = null;
    try {
      Row row = new Row(parse(lines.bytes()));
      id = row.idOrNull();
      sink.product(lines.number(), checked(row, currency.getCurrencyCode()));
    } catch (RowException e) {
      sink.fault(new FeedFault(lines.number(), e.reason(), id));
    }
  }

  private static Product checked(Row row, String currency) throws RowException {
    try {
      return product(row, currency);
    } catch (IllegalArgumentException e) {
      // The product's own rules, whose messages name the field.
      throw new RowException(String.valueOf(e.getMessage()));
    }
  }

  private JsonNode parse(byte[] line) throws RowException {
    try {
      JsonNode node = reader.readValue(line);
      if (node != null && node.isObject()) {
        return node;
      }
    } catch (JsonProcessingException e) {
      throw new RowException("the line is not a valid JSON object" + column(e.getLocation()));
    } catch (IOException e) {
      throw new RowException("the line is not UTF-8 text");
    }
    throw new RowException("the line is not a JSON object");
  }

  private static String column(@Nullable JsonLocation location) {
    return location == null ? "" : " (at column " + location.getColumnNr() + ")";
  }

  private static Product product(Row row, String otherwise) throws RowException {
    Amounts amounts = new Amounts(row);
    String currency = amounts.currency("currency", otherwise);
    List<Variant> variants = variants(row, currency);
    return new Product(
        row.id("id"),
        row.text("title"),
        row.optionalText("brand"),
        row.texts("category"),
        amounts.price("price", currency),
        amounts.optionalPrice("memberPrice", currency),
        row.link("image"),
        row.links("images"),
        row.link("url"),
        plain(row.optionalText("description")),
        row.textsByLanguage("highlights"),
        row.textsByName("attributes"),
        variants,
        stock(amounts, variants),
        row.string("gtin"),
        row.strings("tags"),
        amounts.rating("rating"),
        amounts.count("sales", Long.MAX_VALUE),
        row.instant("updatedAt", Instant.EPOCH));
  }

  /** What the variants hold, where there are any: they are what is sold. */
  private static int stock(Amounts amounts, List<Variant> variants) throws RowException {
    int own = (int) amounts.count("stock", Integer.MAX_VALUE);
    if (variants.isEmpty()) {
      return own;
    }
    long sum = variants.stream().mapToLong(Variant::stock).sum();
    return (int) Math.min(sum, Integer.MAX_VALUE);
  }

  private static List<Variant> variants(Row row, String currency) throws RowException {
    List<Variant> variants = new ArrayList<>();
    for (Row each : row.rows("variants")) {
      Amounts amounts = new Amounts(each);
      variants.add(
          new Variant(
              each.id("id"),
              each.textsByName("options"),
              amounts.optionalPrice("price", currency),
              amounts.optionalPrice("memberPrice", currency),
              (int) amounts.count("stock", Integer.MAX_VALUE)));
    }
    if (variants.stream().map(Variant::id).distinct().count() < variants.size()) {
      throw new RowException("variants: two of them have the same id");
    }
    return variants;
  }

  private static @Nullable LocalText plain(@Nullable LocalText text) {
    if (text == null) {
      return null;
    }
    Map<String, String> plain = new LinkedHashMap<>();
    text.byLanguage().forEach((language, words) -> plain.put(language, PlainText.of(words)));
    plain.values().removeIf(String::isBlank);
    return plain.isEmpty() ? null : new LocalText(plain);
  }
}
