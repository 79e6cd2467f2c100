package io.xiaoer.bot.web.pictures;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * The pictures and their PNGs, which are made once and kept on disk under the hash of the drawing.
 * Work is done on two threads of its own; safe from any thread.
 */
final class PictureStore {

  private static final int THREADS = 2;
  private static final long LONGEST_SECONDS = 20;

  private final Function<String, Optional<InputStream>> drawings;
  private final Path directory;
  private final WorkerExecutor workers;
  private final Rasterizer rasterizer = new Rasterizer();

  PictureStore(Vertx vertx, Function<String, Optional<InputStream>> drawings, Path directory) {
    this.drawings = drawings;
    this.directory = directory;
    this.workers =
        vertx.createSharedWorkerExecutor(
            "xiaoer-pictures", THREADS, LONGEST_SECONDS, TimeUnit.SECONDS);
  }

  /** A picture with the hash of its drawing, which changes whenever it does. */
  record Picture(byte[] content, String hash) {}

  Future<Optional<Picture>> svg(String id) {
    return workers.executeBlocking(() -> drawing(id), false).map(Objects::requireNonNull);
  }

  Future<Optional<Picture>> png(String id) {
    return workers.executeBlocking(() -> png(drawing(id)), false).map(Objects::requireNonNull);
  }

  Future<Void> close() {
    return workers.close();
  }

  private Optional<Picture> drawing(String id) throws IOException {
    Optional<InputStream> found = drawings.apply(id);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream in = found.get()) {
      byte[] svg = in.readAllBytes();
      return Optional.of(new Picture(svg, hash(svg)));
    }
  }

  private Optional<Picture> png(Optional<Picture> drawing) throws IOException {
    if (drawing.isEmpty()) {
      return Optional.empty();
    }
    String hash = drawing.get().hash();
    Path file = directory.resolve(hash + ".png");
    if (!Files.exists(file)) {
      keep(rasterizer.png(drawing.get().content()), file);
    }
    return Optional.of(new Picture(Files.readAllBytes(file), hash));
  }

  /** Whole or not at all, also where two do it at once. */
  private void keep(byte[] png, Path file) throws IOException {
    Files.createDirectories(directory);
    Path half = Files.createTempFile(directory, "new", ".png");
    Files.write(half, png);
    Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static String hash(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
