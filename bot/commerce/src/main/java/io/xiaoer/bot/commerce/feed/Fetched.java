package io.xiaoer.bot.commerce.feed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** What came of asking a server. */
sealed interface Fetched {

  /** Puts it where it is kept. */
  void keep(Path part, Path file, Path beside) throws IOException;

  /** The copy that is kept is still the newest. */
  record NotModified() implements Fetched {

    @Override
    public void keep(Path part, Path file, Path beside) {
      // it is kept
    }
  }

  /** A whole new copy. */
  record Whole(Validators validators) implements Fetched {

    @Override
    public void keep(Path part, Path file, Path beside) throws IOException {
      // Without the old validators first: a crash between the two only costs a download.
      Files.deleteIfExists(beside);
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
      validators.write(beside);
    }
  }
}
