package io.xiaoer.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows of the demo shop, and small products made up by tests. */
final class Goods {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Goods() {}

  /** About seventy goods of the demo shop, as they are in its feed. */
  static List<ProductDocument> ofTheDemoShop() {
    return TestFiles.lines("goods.jsonl").stream().map(Goods::read).toList();
  }

  static List<IndexChange> upserts(List<ProductDocument> products) {
    return products.stream().<IndexChange>map(IndexChange.Upsert::new).toList();
  }

  static ProductDocument named(String id, String title) {
    return of(id, title, List.of(), List.of(), 9_900, 5);
  }

  static ProductDocument of(
      String id,
      String title,
      List<String> brands,
      List<String> categories,
      long price,
      int stock) {
    return new ProductDocument(
        id,
        Map.of("zh-CN", title),
        brands,
        categories,
        Map.of(),
        List.of(),
        List.of(),
        price,
        "CNY",
        stock,
        4.5,
        price,
        price);
  }

  private static ProductDocument read(String line) {
    JsonNode row = tree(line);
    return new ProductDocument(
        row.get("id").asText(),
        texts(row.get("title")),
        List.copyOf(texts(row.get("brand")).values()),
        list(row.get("category")),
        texts(row.get("description")),
        attributes(row),
        list(row.get("tags")),
        new BigDecimal(row.get("price").asText()).movePointRight(2).longValueExact(),
        row.get("currency").asText(),
        row.get("stock").asInt(),
        row.get("rating").asDouble(),
        row.get("sales").asLong(),
        0);
  }

  private static List<String> attributes(JsonNode row) {
    List<String> texts = new ArrayList<>();
    row.get("attributes")
        .properties()
        .forEach(
            attribute ->
                texts(attribute.getValue())
                    .values()
                    .forEach(value -> texts.add(attribute.getKey() + " " + value)));
    row.path("variants").forEach(variant -> texts.addAll(list(variant.get("options"))));
    row.path("highlights").forEach(points -> texts.addAll(list(points)));
    return texts;
  }

  /** Every text in a list of texts or of texts by language. */
  private static List<String> list(JsonNode values) {
    List<String> texts = new ArrayList<>();
    for (JsonNode value : values) {
      if (value.isTextual()) {
        texts.add(value.asText());
      } else {
        texts.addAll(texts(value).values());
      }
    }
    return texts;
  }

  private static Map<String, String> texts(JsonNode byLanguage) {
    Map<String, String> texts = new LinkedHashMap<>();
    byLanguage.properties().forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
    return texts;
  }

  private static JsonNode tree(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not JSON: " + line, e);
    }
  }
}
