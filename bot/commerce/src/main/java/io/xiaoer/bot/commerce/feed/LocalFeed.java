package io.xiaoer.bot.commerce.feed;

import io.xiaoer.bot.commerce.catalog.FeedPlace;
import io.xiaoer.bot.commerce.catalog.OpenedFeed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A feed in a file of this machine. */
record LocalFeed(Path file) implements FeedPlace {

  @Override
  public void fetch() throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new NoSuchFileException(String.valueOf(file.getFileName()));
    }
  }

  @Override
  public OpenedFeed open() throws IOException {
    return FeedFile.open(file, null);
  }
}
