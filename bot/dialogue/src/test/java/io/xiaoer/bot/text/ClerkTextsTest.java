package io.xiaoer.bot.text;

import io.xiaoer.testkit.text.MessageFilesContract;
import java.nio.file.Path;
import java.util.Set;

/** The clerk's own words. */
final class ClerkTextsTest extends MessageFilesContract {

  ClerkTextsTest() {
    super(
        new Ground(
            Path.of("src/main/resources/io/xiaoer/bot/text"),
            "messages",
            Path.of("src/main"),
            Set.of()));
  }

  @Override
  protected int longest(String key) {
    return switch (key) {
      case "button.unknown", "clarify.again" -> 120;
      default -> key.startsWith("clarify.") ? 40 : super.longest(key);
    };
  }
}
