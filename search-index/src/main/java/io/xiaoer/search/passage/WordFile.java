package io.xiaoer.search.passage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The word lists beside this class: UTF-8, {@code #} begins a comment line. */
final class WordFile {

  private WordFile() {}

  static List<String> lines(String name) {
    try (InputStream in = WordFile.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("not in the distribution: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
