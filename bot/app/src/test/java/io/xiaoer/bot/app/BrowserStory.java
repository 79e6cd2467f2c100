package io.xiaoer.bot.app;

import io.xiaoer.bot.app.BrowserLaunch.Screen;
import java.util.List;

/** What is said and read on the path of {@link BrowserPathTest}, by language. */
enum BrowserStory {
  PHONE_ZH(
      Screen.PHONE,
      "zh-CN",
      new Said("有没有适合宝宝的防晒霜，一百以内", "第一个多少毫升？", "昨天那部电影你们看了吗，太好笑了", "第一个来两件", "我的快递到哪了", "分享 防晒霜"),
      new Pressed("确认", "填地址并付款", "去看看"),
      new Read(
          "防晒",
          "\\d+ ?(ml|g)",
          "库存",
          "单价",
          "合计",
          "这是别人的单子",
          "小林 的订单已付款",
          List.of("收到付款", "已揽收", "正在派送", "已签收"),
          "王姐 推荐"),
      new Home("林小满", "浙江省杭州市西湖区", "文三路 90 号 3 幢 502 室")),
  DESK_EN(
      Screen.DESK,
      "en",
      new Said(
          "sunscreen for kids under 100",
          "how many ml is the first one?",
          "did you all see that film last night, so funny",
          "two of the first one",
          "where is my parcel?",
          "share sunscreen"),
      new Pressed("Confirm", "Address and payment", "Take a look"),
      new Read(
          "sun",
          "\\d+ ?(?:ml|g)\\b",
          "Stock",
          "Each",
          "Total",
          "That one is somebody else's",
          "Lin's order is paid",
          List.of("Got your payment", "picked up", "out for delivery", "delivered"),
          "Sister Wang recommends"),
      new Home("Lin Xiaoman", "Zhejiang, Hangzhou, Xihu", "90 Wensan Road, building 3, room 502"));

  private final Screen screen;
  private final String language;
  private final Said said;
  private final Pressed pressed;
  private final Read read;
  private final Home home;

  BrowserStory(Screen screen, String language, Said said, Pressed pressed, Read read, Home home) {
    this.screen = screen;
    this.language = language;
    this.said = said;
    this.pressed = pressed;
    this.read = read;
    this.home = home;
  }

  Screen screen() {
    return screen;
  }

  String language() {
    return language;
  }

  /** Part of the names of its screenshots. */
  String picture() {
    return screen == Screen.PHONE ? "phone-zh" : "desk-en";
  }

  Said said() {
    return said;
  }

  Pressed pressed() {
    return pressed;
  }

  Read read() {
    return read;
  }

  Home home() {
    return home;
  }

  /** What people say in the group. */
  record Said(
      String ask, String askVolume, String gossip, String order, String askParcel, String share) {}

  /** The words on buttons. */
  record Pressed(String confirm, String checkout, String look) {}

  /**
   * What people read.
   *
   * @param volume a pattern: a stick has grams
   * @param news of an order to its buyer, in the order of time
   */
  record Read(
      String sunscreen,
      String volume,
      String stock,
      String unit,
      String total,
      String notYours,
      String paidLine,
      List<String> news,
      String sharedBy) {}

  /** Where the goods go. */
  record Home(String recipient, String region, String address) {}
}
