package io.xiaoer.bot.commerce.order;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.xiaoer.money.Money;
import io.xiaoer.shop.LocalText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Order lines and their texts as the JSON that the tables hold. Order of keys is kept. */
final class LineJson {

  private LineJson() {}

  static String encode(List<OrderLine> lines) {
    JsonArray all = new JsonArray();
    lines.forEach(line -> all.add(object(line)));
    return all.encode();
  }

  static List<OrderLine> decode(String json) {
    return new JsonArray(json).stream().map(line -> line((JsonObject) line)).toList();
  }

  static String encode(LocalText text) {
    return object(text).encode();
  }

  static LocalText text(String json) {
    return text(new JsonObject(json));
  }

  static String encode(Map<String, LocalText> options) {
    return object(options).encode();
  }

  static Map<String, LocalText> options(String json) {
    return options(new JsonObject(json));
  }

  private static JsonObject object(OrderLine line) {
    return new JsonObject()
        .put("sku", line.sku())
        .put("productId", line.productId())
        .put("title", object(line.title()))
        .put("options", object(line.options()))
        .put("quantity", line.quantity())
        .put("unitMinor", line.unitPrice().minor())
        .put("currency", line.unitPrice().currency().getCurrencyCode());
  }

  private static OrderLine line(JsonObject line) {
    return new OrderLine(
        line.getString("sku"),
        line.getString("productId"),
        text(line.getJsonObject("title")),
        options(line.getJsonObject("options")),
        line.getInteger("quantity"),
        Money.of(line.getLong("unitMinor"), line.getString("currency")));
  }

  private static JsonObject object(LocalText text) {
    JsonObject object = new JsonObject();
    text.byLanguage().forEach(object::put);
    return object;
  }

  private static LocalText text(JsonObject object) {
    Map<String, String> byLanguage = new LinkedHashMap<>();
    object.fieldNames().forEach(language -> byLanguage.put(language, object.getString(language)));
    return new LocalText(byLanguage);
  }

  private static JsonObject object(Map<String, LocalText> options) {
    JsonObject object = new JsonObject();
    options.forEach((name, value) -> object.put(name, object(value)));
    return object;
  }

  private static Map<String, LocalText> options(JsonObject object) {
    Map<String, LocalText> options = new LinkedHashMap<>();
    object.fieldNames().forEach(name -> options.put(name, text(object.getJsonObject(name))));
    return options;
  }
}
