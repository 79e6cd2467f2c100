package io.xiaoer.bot.web;

import io.xiaoer.testkit.text.MessageFilesContract;
import java.nio.file.Path;
import java.util.Set;

/** The words of the pages. */
final class PageFilesTest extends MessageFilesContract {

  PageFilesTest() {
    super(
        new Ground(
            Path.of("src/main/resources/io/xiaoer/bot/web/view"),
            "pages",
            Path.of("src/main"),
            Set.of("console.", "lang.", "pay.decline")));
  }
}
