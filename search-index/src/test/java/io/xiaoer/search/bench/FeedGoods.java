package io.xiaoer.search.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.xiaoer.search.ProductDocument;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The goods of a JSON Lines feed, as search sees them. */
final class FeedGoods {
  private static final ObjectMapper JSON = new ObjectMapper();

  private FeedGoods() {}

  static List<ProductDocument> read(Path feed) throws IOException {
    List<ProductDocument> goods = new ArrayList<>();
    for (String line : Files.readAllLines(feed)) {
      if (!line.isBlank()) {
        goods.add(product(JSON.readTree(line)));
      }
    }
    return goods;
  }

  private static ProductDocument product(JsonNode row) {
    BigDecimal price = new BigDecimal(row.path("price").asText("1"));
    return new ProductDocument(
        row.path("id").asText(),
        byLanguage(row.path("title")),
        texts(row.path("brand")),
        each(row.path("category")),
        byLanguage(row.path("description")),
        attributes(row),
        each(row.path("tags")),
        price.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValue(),
        row.path("currency").asText("CNY"),
        row.path("stock").asInt(1),
        Math.clamp(row.path("rating").asDouble(0), 0, 5),
        row.path("sales").asLong(0),
        0);
  }

  private static List<String> attributes(JsonNode row) {
    List<String> texts = new ArrayList<>();
    row.path("attributes")
        .properties()
        .forEach(
            attribute ->
                texts(attribute.getValue())
                    .forEach(value -> texts.add(attribute.getKey() + " " + value)));
    row.path("variants").forEach(variant -> texts.addAll(each(variant.path("options"))));
    row.path("highlights").forEach(points -> texts.addAll(each(points)));
    return texts;
  }

  private static Map<String, String> byLanguage(JsonNode text) {
    Map<String, String> texts = new LinkedHashMap<>();
    if (text.isTextual()) {
      texts.put("zh-CN", text.asText());
    }
    text.properties().forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
    return texts;
  }

  private static List<String> texts(JsonNode text) {
    return List.copyOf(byLanguage(text).values());
  }

  private static List<String> each(JsonNode values) {
    List<String> texts = new ArrayList<>();
    values.forEach(value -> texts.addAll(texts(value)));
    return texts;
  }
}
