package io.xiaoer.bot.commerce.feed;

import io.xiaoer.bot.commerce.catalog.FeedPlace;
import io.xiaoer.bot.commerce.catalog.OpenedFeed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletionException;

/**
 * A feed on a server. The last whole copy stays on disk: it is what is read, and what stands for a
 * server that says "not modified".
 */
final class RemoteFeed implements FeedPlace {

  private final Download download;
  private final Path file;

  RemoteFeed(Download download, Path file) {
    this.download = download;
    this.file = file;
  }

  @Override
  public void fetch() throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Validators known = Files.exists(file) ? Validators.read(beside()) : Validators.NONE;
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      // The reader's thread is a worker's: it may wait.
      download
          .to(part, known)
          .toCompletionStage()
          .toCompletableFuture()
          .join()
          .keep(part, file, beside());
    } catch (CompletionException e) {
      throw e.getCause() instanceof IOException fault ? fault : new IOException(reason(e), e);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  @Override
  public OpenedFeed open() throws IOException {
    return FeedFile.open(file, Validators.read(beside()).charset());
  }

  private Path beside() {
    return file.resolveSibling(file.getFileName() + ".properties");
  }

  private static String reason(CompletionException fault) {
    Throwable cause = fault.getCause();
    return cause == null || cause.getMessage() == null
        ? "the server did not answer"
        : cause.getMessage();
  }
}
