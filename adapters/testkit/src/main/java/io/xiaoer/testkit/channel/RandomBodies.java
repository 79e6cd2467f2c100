package io.xiaoer.testkit.channel;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Bodies from a seeded dice: noise, and good bodies with a value or a byte turned into another. */
final class RandomBodies {

  private static final Pattern VALUE =
      Pattern.compile("(?<=:)\\s*(\"[^\"]*\"|-?\\d+|true|false|null)");
  private static final List<String> WRONG_VALUES =
      List.of(
          "null",
          "[]",
          "{}",
          "\"\"",
          "\"x\"",
          "-1",
          "0",
          "9223372036854775807",
          "1e400",
          "true",
          "[[1]]",
          "{\"id\":\"\"}",
          "\"" + "长".repeat(600) + "\"",
          "\"\\ud83d\"",
          "\"\\u0000\"");

  private final Random dice;

  RandomBodies(long seed) {
    dice = new Random(seed);
  }

  byte[] noise() {
    byte[] bytes = new byte[dice.nextInt(300)];
    dice.nextBytes(bytes);
    return bytes;
  }

  /** A good body with some of its JSON values replaced; with random bytes where it holds none. */
  byte[] twisted(byte[] good) {
    String text = new String(good, StandardCharsets.UTF_8);
    List<MatchResult> values = VALUE.matcher(text).results().toList();
    return values.isEmpty() ? bent(good) : replaced(text, values.get(dice.nextInt(values.size())));
  }

  byte[] bent(byte[] good) {
    byte[] bytes = good.clone();
    for (int i = 0; i <= dice.nextInt(4) && bytes.length > 0; i++) {
      bytes[dice.nextInt(bytes.length)] = (byte) dice.nextInt();
    }
    return bytes;
  }

  private byte[] replaced(String text, MatchResult value) {
    String wrong = WRONG_VALUES.get(dice.nextInt(WRONG_VALUES.size()));
    String twisted = text.substring(0, value.start()) + wrong + text.substring(value.end());
    return twisted.getBytes(StandardCharsets.UTF_8);
  }
}
