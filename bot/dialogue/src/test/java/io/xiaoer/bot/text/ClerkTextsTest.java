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
    return key.startsWith("clarify.") || key.startsWith("cart.checkout") ? 60 : super.longest(key);
  }
}
