package io.xiaoer.bot.answer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of our word files: what it is about, what kind of words, the words. UTF-8, {@code #}
 * begins a comment line. A fault in a file is a fault of the build, so it is thrown.
 */
record WordLine(String subject, String kind, String text) {

  static List<WordLine> read(String name) {
    try (InputStream in = WordLine.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("not in the distribution: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
          .map(line -> of(name, line))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  static List<String> texts(@Nullable List<WordLine> lines) {
    return lines == null ? List.of() : lines.stream().map(WordLine::text).toList();
  }

  private static WordLine of(String name, String line) {
    String[] parts = line.split("\\s+", 3);
    if (parts.length < 3) {
      throw new IllegalStateException(name + ": three parts expected: " + line);
    }
    return new WordLine(parts[0], parts[1], parts[2]);
  }
}
