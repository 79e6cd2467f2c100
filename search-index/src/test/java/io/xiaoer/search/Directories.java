package io.xiaoer.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Directories of an index, as a crash leaves them. */
final class Directories {
  private Directories() {}

  static List<Path> files(Path directory) throws IOException {
    try (Stream<Path> paths = Files.walk(directory)) {
      return paths.filter(Files::isRegularFile).toList();
    }
  }

  /** What a process that dies at this moment leaves on the disk. */
  static void copy(Path from, Path to) throws IOException {
    for (Path file : files(from)) {
      Path copy = to.resolve(from.relativize(file));
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy);
    }
  }

  static Path snapshot(Path from, Path to) {
    try {
      copy(from, to);
      return to;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
