package io.xiaoer.bot.app.bench;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** What members ask, each in a direct chat of their own, as Telegram delivers it. */
final class Updates {

  private static final List<String> ASKED =
      List.of(
          "有没有适合宝宝的防晒霜，一百以内",
          "sunscreen for kids under 100",
          "想买个保温杯",
          "looking for a rice cooker",
          "有什么好吃的坚果",
          "green tea under 80",
          "推荐一款洗面奶",
          "something for dry skin",
          "有没有纯棉毛巾",
          "soft blanket for a baby",
          "我要买猫粮",
          "a lamp for camping",
          "两百以内的电热水壶",
          "organic honey",
          "有婴儿湿巾吗",
          "hand cream",
          "想找一件薄外套",
          "snacks for children under 50",
          "有没有无线吸尘器",
          "glass teapot");

  private final AtomicLong last = new AtomicLong(900_000_000);

  /** An update that was never sent, of a member who never wrote before. */
  String next() {
    long id = last.incrementAndGet();
    String text = ASKED.get((int) (id % ASKED.size()));
    String language = text.chars().anyMatch(c -> c > 127) ? "zh-hans" : "en";
    return """
    {"update_id":%1$d,"message":{"message_id":%1$d,"from":{"id":%1$d,"is_bot":false,\
    "first_name":"Member %1$d","language_code":"%2$s"},"chat":{"id":%1$d,"type":"private",\
    "first_name":"Member %1$d"},"date":1795000000,"text":"%3$s"}}\
    """
        .formatted(id, language, text);
  }
}
