package io.xiaoer.search.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A text file that ships with this module: UTF-8, one entry a line, {@code #} starts a comment. */
final class LexiconFile {
  private LexiconFile() {}

  static List<String> lines(String name) {
    try (InputStream in = open(name);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().filter(LexiconFile::isEntry).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  private static InputStream open(String name) {
    return Objects.requireNonNull(LexiconFile.class.getResourceAsStream(name), name);
  }

  private static boolean isEntry(String line) {
    return !line.isBlank() && line.charAt(0) != '#';
  }
}
