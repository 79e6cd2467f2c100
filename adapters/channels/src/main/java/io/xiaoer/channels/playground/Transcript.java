package io.xiaoer.channels.playground;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The lines of all rooms in one file, as JSON lines. Everything happens on one worker thread, in
 * the order of the calls; a line that cannot be read, as a crash may leave one at the end, is left
 * out.
 */
final class Transcript {

  private static final Logger LOGGER = LoggerFactory.getLogger(Transcript.class);

  private final Path directory;
  private final Path file;
  private final RoomJson json;
  private final WorkerExecutor writer;

  Transcript(Vertx vertx, Path directory, RoomJson json) {
    this.directory = directory;
    this.file = directory.resolve("rooms.jsonl");
    this.json = json;
    this.writer = vertx.createSharedWorkerExecutor("xiaoer-playground-" + directory, 1);
  }

  /** All lines, oldest first. */
  Future<List<RoomLine>> load() {
    return writer.executeBlocking(this::readAll, false).map(Objects::requireNonNull);
  }

  /** Completes when the line is in the file. */
  Future<Void> append(RoomLine line) {
    byte[] bytes = (text(line) + "\n").getBytes(StandardCharsets.UTF_8);
    return writer
        .executeBlocking(
            () -> {
              Files.createDirectories(directory);
              return Files.write(file, bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            },
            false)
        .mapEmpty();
  }

  /** Puts these lines in the place of all that is there, at once or not at all. */
  Future<Void> replace(List<RoomLine> lines) {
    return writer.executeBlocking(() -> replaced(lines), false).mapEmpty();
  }

  private Path replaced(List<RoomLine> lines) throws IOException {
    Files.createDirectories(directory);
    Path next = Files.write(directory.resolve("rooms.jsonl.next"), bytes(lines));
    return Files.move(
        next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Finishes what was asked for, then frees the thread. */
  Future<Void> close() {
    return writer.executeBlocking(() -> file, false).eventually(writer::close).mapEmpty();
  }

  private List<RoomLine> readAll() throws IOException {
    List<RoomLine> lines = new ArrayList<>();
    if (Files.exists(file)) {
      // Not Files.lines: half a character at the end of a torn file must not hide the rest.
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      text.lines().forEach(line -> parsed(line).ifPresent(lines::add));
    }
    return lines;
  }

  private Optional<RoomLine> parsed(String line) {
    try {
      return Optional.of(json.read(line.getBytes(StandardCharsets.UTF_8), RoomLine.class));
    } catch (IOException e) {
      LOGGER.atWarn().addKeyValue("characters", line.length()).log("transcript line left out");
      return Optional.empty();
    }
  }

  private byte[] bytes(List<RoomLine> lines) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    lines.forEach(line -> bytes.writeBytes((text(line) + "\n").getBytes(StandardCharsets.UTF_8)));
    return bytes.toByteArray();
  }

  private String text(RoomLine line) {
    return new String(json.write(line), StandardCharsets.UTF_8);
  }
}
