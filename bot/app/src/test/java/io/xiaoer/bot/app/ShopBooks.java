package io.xiaoer.bot.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What the operator reads on the management port: orders, and what is owed for them. */
final class ShopBooks {

  private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?");

  private final RunningShop shop;
  private final ObjectMapper json = new ObjectMapper();

  ShopBooks(RunningShop shop) {
    this.shop = shop;
  }

  List<JsonNode> orders() throws IOException, InterruptedException {
    return read("/api/orders").get("orders").valueStream().toList();
  }

  /** The entries of a member, newest first. */
  JsonNode ledger(String member) throws IOException, InterruptedException {
    String asked = URLEncoder.encode(member, StandardCharsets.UTF_8);
    return read("/api/ledger?member=" + asked).get("entries");
  }

  private JsonNode read(String path) throws IOException, InterruptedException {
    return json.readTree(shop.get(shop.management(path)).body());
  }

  /** The first amount that a text names. */
  static BigDecimal amount(String text) {
    return NUMBER
        .matcher(text)
        .results()
        .findFirst()
        .map(MatchResult::group)
        .map(number -> new BigDecimal(number.replace(",", "")))
        .orElseThrow(() -> new AssertionError("no amount in " + text));
  }
}
