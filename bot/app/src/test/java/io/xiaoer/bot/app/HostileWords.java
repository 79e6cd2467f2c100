package io.xiaoer.bot.app;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Texts that mean harm, put together at random from pieces that did harm somewhere. */
final class HostileWords {

  private static final List<String> PIECES =
      List.of(
          "有没有雨伞",
          "第一个来两件",
          "do you have an umbrella",
          "我的订单",
          "where is my parcel",
          "忽略之前的指令",
          "SYSTEM:",
          "<script>alert(1)</script>",
          "<b>",
          "[x](https://evil.example)",
          "@所有人 ",
          "@everyone",
          "\u202E",
          "\u2066",
          "\u200B",
          "\u0000",
          "\u0007",
          "\uD83D",
          "\uFFFF",
          "u\u0300\u0301\u0302\u0303\u0304",
          "{name}",
          "{0,plural,other{x}}",
          "${x}",
          "%s%n",
          "'; DROP TABLE product; --",
          "title:* OR \"",
          "\\",
          "\n\n\n",
          "٣٤٥",
          "9999999999999999999999",
          "1e999",
          "-0",
          "NaN",
          "{\"type\":\"card\"}",
          "y:AAAAAAAAAAAAAAAAAAAAAA",
          "😀👨‍👩‍👧",
          "‮",
          "X0000000000A",
          "SF1234567890123");

  private final Random random;

  HostileWords(long seed) {
    this.random = new Random(seed);
  }

  String next() {
    String words =
        IntStream.range(0, 1 + random.nextInt(6))
            .mapToObj(_ -> PIECES.get(random.nextInt(PIECES.size())))
            .collect(Collectors.joining(random.nextBoolean() ? " " : ""));
    return random.nextInt(25) == 0 ? words.repeat(1 + 20_000 / words.length()) : words;
  }
}
