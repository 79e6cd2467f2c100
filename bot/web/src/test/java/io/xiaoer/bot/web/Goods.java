package io.xiaoer.bot.web;

import io.xiaoer.bot.commerce.order.Order;
import io.xiaoer.bot.commerce.order.OrderLine;
import io.xiaoer.bot.commerce.order.OrderStatus;
import io.xiaoer.bot.commerce.order.Parcel;
import io.xiaoer.bot.commerce.order.Recipient;
import io.xiaoer.bot.commerce.share.ShareLink;
import io.xiaoer.bot.web.pages.SharedGoods;
import io.xiaoer.carrier.ShipmentStatus;
import io.xiaoer.carrier.TraceEvent;
import io.xiaoer.channel.AccountId;
import io.xiaoer.channel.ChannelId;
import io.xiaoer.channel.Conversation;
import io.xiaoer.channel.ConversationKey;
import io.xiaoer.channel.ConversationKind;
import io.xiaoer.channel.MemberKey;
import io.xiaoer.money.Money;
import io.xiaoer.shop.LocalText;
import io.xiaoer.shop.Product;
import io.xiaoer.shop.Variant;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Goods and orders that look like the real ones. */
final class Goods {

  static final MemberKey BUYER =
      new MemberKey(new ChannelId("playground"), AccountId.MAIN, "visitor-may");
  static final MemberKey SHARER =
      new MemberKey(new ChannelId("playground"), AccountId.MAIN, "visitor-wang");
  static final String NUMBER = "X7M2K9QWERT4";

  private Goods() {}

  static LocalText text(String chinese, String english) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("zh-CN", chinese);
    texts.put("en", english);
    return new LocalText(texts);
  }

  static Product sunscreen() {
    return product(
        "baby-sun-lotion-50",
        text("儿童物理防晒乳 SPF50+ 50ml", "Kids Mineral Sunscreen SPF50+, 50 ml"),
        List.of());
  }

  static Product withVariants() {
    return product(
        "bath-towel-longstaple",
        text("长绒棉浴巾 70×140cm", "Long-staple Cotton Bath Towel"),
        List.of(
            new Variant("towel-white", Map.of("颜色", text("米白", "Off-white")), null, null, 12),
            new Variant(
                "towel-green", Map.of("颜色", text("灰绿", "Sage")), Money.of(9900, "CNY"), null, 3),
            new Variant("towel-pink", Map.of("颜色", text("豆沙粉", "Dusty pink")), null, null, 0)));
  }

  static Product product(String id, LocalText title, List<Variant> variants) {
    Map<String, LocalText> facts = new LinkedHashMap<>();
    facts.put("净含量", text("50ml", "50 ml"));
    facts.put("适用年龄", text("6 个月以上", "6 months and up"));
    facts.put("防晒指数", text("SPF50+ PA++++", "SPF50+ PA++++"));
    return new Product(
        id,
        title,
        text("小满屋", "Little Full House"),
        List.of(text("母婴", "Mother and baby")),
        Money.of(8900, "CNY"),
        Money.of(7900, "CNY"),
        "demo:" + id,
        List.of(),
        null,
        text(
            "氧化锌与二氧化钛的纯物理防晒，不含香精和酒精。乳液轻薄不假白，温水加沐浴露就能洗净。",
            "Mineral sun care with zinc oxide and titanium dioxide, without perfume or alcohol."
                + " Light, leaves no white cast and washes off with warm water."),
        List.of(text("纯物理，不刺激", "Mineral only, gentle"), text("轻薄不假白", "No white cast")),
        facts,
        variants,
        20,
        null,
        List.of(),
        4.8,
        1200,
        Instant.parse("2026-11-01T00:00:00Z"));
  }

  static SharedGoods shared(
      String code, Product product, Money shownPrice, Map<String, Integer> left) {
    return new SharedGoods(link(code, product.id(), shownPrice), "王姐", product, left);
  }

  static ShareLink link(String code, String productId, Money shownPrice) {
    ConversationKey group =
        new ConversationKey(new ChannelId("playground"), AccountId.MAIN, "demo");
    return new ShareLink(
        code, productId, SHARER, group, shownPrice, Instant.parse("2026-11-20T00:00:00Z"));
  }

  static Order order(
      OrderStatus status, Instant now, @Nullable Recipient recipient, List<Parcel> parcels) {
    ConversationKey direct =
        new ConversationKey(new ChannelId("playground"), AccountId.MAIN, "direct-visitor-may");
    Product goods = sunscreen();
    OrderLine line =
        new OrderLine(goods.id(), goods.id(), goods.title(), Map.of(), 2, Money.of(7900, "CNY"));
    return new Order(
        NUMBER,
        BUYER,
        new Conversation(direct, ConversationKind.DIRECT),
        status,
        List.of(line),
        line.total(),
        "share1",
        SHARER,
        now,
        now.plus(Duration.ofMinutes(28)),
        recipient,
        parcels);
  }

  static Recipient recipient() {
    return new Recipient("林小满", "13812345678", "浙江省杭州市西湖区", "文三路 90 号 3 幢 1201 室");
  }

  static Parcel parcel(Instant now) {
    return new Parcel(
        "p1",
        "simulated",
        "SIM2026112200017",
        ShipmentStatus.OUT_FOR_DELIVERY,
        now.plus(Duration.ofHours(4)),
        List.of(
            event(now.minus(Duration.ofHours(30)), ShipmentStatus.COLLECTED, "包裹已揽收", "赣州"),
            event(now.minus(Duration.ofHours(9)), ShipmentStatus.IN_TRANSIT, "离开杭州转运中心", "杭州"),
            event(now, ShipmentStatus.OUT_FOR_DELIVERY, "快递员正在派送，电话 13900001111", "杭州西湖")));
  }

  private static TraceEvent event(Instant at, ShipmentStatus status, String text, String place) {
    return new TraceEvent(at, status, status.name(), text, place);
  }
}
