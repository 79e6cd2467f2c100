package io.xiaoer.bot.turn;

import io.xiaoer.money.Money;
import io.xiaoer.shop.LocalText;
import io.xiaoer.shop.Product;
import io.xiaoer.shop.Variant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A few goods to talk about: with sizes, with colours, and one sort in many makes. */
final class TalkGoods {

  private TalkGoods() {}

  static List<Product> all() {
    List<Product> goods = new ArrayList<>();
    for (int i = 1; i <= 7; i++) {
      goods.add(
          good(
              "sun-" + i,
              text("晨光防晒霜 " + i + " 号", "Dawn sunscreen no. " + i),
              20 + 10 * i,
              List.of()));
    }
    goods.add(
        good(
            "shirt",
            text("云朵短袖T恤", "Cloud T-shirt"),
            59,
            List.of(
                kind("shirt-w-m", "白色", "White", "M"),
                kind("shirt-w-l", "白色", "White", "L"),
                kind("shirt-b-m", "黑色", "Black", "M"),
                kind("shirt-b-l", "黑色", "Black", "L"))));
    goods.add(
        good(
            "canvas",
            text("帆布双肩包", "Canvas backpack"),
            89,
            List.of(
                kind("canvas-blue", "蓝色", "Blue", null), kind("canvas-red", "红色", "Red", null))));
    goods.add(
        good(
            "commuter",
            text("通勤双肩包", "Commuter backpack"),
            69,
            List.of(kind("commuter-black", "黑色", "Black", null))));
    return goods;
  }

  private static Product good(String id, LocalText title, int yuan, List<Variant> variants) {
    return new Product(
        id,
        title,
        null,
        List.of(),
        Money.parse(yuan + ".00", "CNY"),
        null,
        null,
        List.of(),
        null,
        null,
        List.of(),
        Map.of(),
        variants,
        20,
        null,
        List.of(),
        null,
        0,
        Instant.parse("2026-11-01T00:00:00Z"));
  }

  private static Variant kind(String id, String colour, String english, String size) {
    Map<String, LocalText> options = new LinkedHashMap<>();
    options.put("颜色", text(colour, english));
    if (size != null) {
      options.put("尺码", LocalText.of(size));
    }
    return new Variant(id, options, null, null, 5);
  }

  private static LocalText text(String chinese, String english) {
    return new LocalText(Map.of("zh-CN", chinese, "en", english));
  }
}
