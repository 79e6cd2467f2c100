package io.xiaoer.search.analysis;

import java.util.List;
import java.util.Random;

/** Texts nobody would type on purpose. */
public final class RandomText {
  private static final List<String> PIECES =
      List.of(
          "防晒霜",
          "寶寶",
          "茶",
          "50ml",
          "５０ｍｌ",
          "SK-II",
          "women's",
          "t恤",
          "\uD83D\uDE00",
          "👨‍👩‍👧",
          "\uD800",
          "\uDC00",
          "\uFFFF",
          "\u0000",
          "e\u0301",
          "ﷺ",
          "한국어",
          "カタカナ",
          "ไทย",
          "हिन्दी",
          "AND",
          "OR",
          "NOT",
          "*",
          "?",
          "~",
          "^9",
          "\"",
          "(",
          ")",
          "[",
          "}",
          "\\",
          "/.*/",
          ":",
          "--",
          "..",
          "''",
          "1.2.3",
          "9999999999999999",
          "½",
          "Ⅳ",
          "㎏",
          "\t",
          "\n",
          "。",
          "　",
          "的",
          "有没有",
          "一百以内");

  private RandomText() {}

  /** Pieces and characters of any kind, up to so many of them. */
  public static String of(Random random, int most) {
    StringBuilder text = new StringBuilder();
    int count = random.nextInt(most + 1);
    for (int i = 0; i < count; i++) {
      switch (random.nextInt(4)) {
        case 0 -> text.append(PIECES.get(random.nextInt(PIECES.size())));
        case 1 -> text.append((char) random.nextInt(0x10000));
        case 2 -> text.appendCodePoint(0x4E00 + random.nextInt(0x5200));
        default -> text.append((char) (0x20 + random.nextInt(0x60)));
      }
    }
    return text.toString();
  }
}
