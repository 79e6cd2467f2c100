package io.xiaoer.bot.app.architecture;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the project lies: the folder above this module that holds the licence. */
final class ProjectRoot {

  private ProjectRoot() {}

  static Path find() {
    Path place = Path.of("").toAbsolutePath();
    while (place != null && !Files.exists(place.resolve("LICENSE"))) {
      place = place.getParent();
    }
    if (place == null) {
      throw new IllegalStateException("no LICENSE above this module");
    }
    return place;
  }
}
