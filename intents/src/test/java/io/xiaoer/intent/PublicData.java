package io.xiaoer.intent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Public sets of labelled texts that do not ship: the folder that {@code -Dxiaoer.data} names. What
 * is not there is not measured.
 */
record PublicData(Path folder) {

  static Optional<PublicData> find() {
    return Optional.ofNullable(System.getProperty("xiaoer.data"))
        .filter(name -> !name.isBlank())
        .map(Path::of)
        .filter(Files::isDirectory)
        .map(PublicData::new);
  }

  /** Whether a set is there. */
  static boolean has(String file) {
    return find().filter(data -> Files.isRegularFile(data.folder().resolve(file))).isPresent();
  }

  List<String> lines(String file) {
    try {
      return Files.readAllLines(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String text(String file) {
    return String.join("\n", lines(file));
  }
}
