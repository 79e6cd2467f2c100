package io.xiaoer.bot.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A shop that sells one thing and ships nothing by itself: quick to start, easy to watch. */
final class SmallShop {

  private static final String GOODS =
      """
      {"id":"sun","title":{"zh-CN":"防晒霜","en":"Sunscreen"},"price":"59.00","currency":"CNY",\
      "category":["Beauty"],"stock":20}
      """;

  private SmallShop() {}

  static RunningShop start(Path home) throws IOException {
    Path feed = Files.writeString(home.resolve("feed.jsonl"), GOODS);
    String feeds =
        new ObjectMapper()
            .writeValueAsString(List.of(Map.of("format", "jsonl", "location", feed.toString())));
    return RunningShop.start(
        home, Map.of("XIAOER_CATALOG_FEEDS", feeds, "XIAOER_COMMERCE_AUTOCARRIER", "none"));
  }
}
