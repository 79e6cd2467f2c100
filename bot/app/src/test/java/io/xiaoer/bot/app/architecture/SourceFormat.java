package io.xiaoer.bot.app.architecture;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * google-java-format over all sources. Runs on the JDK that the code is built with, which Maven's
 * own may not be: that is why no Maven plugin does it.
 */
public final class SourceFormat {

  private final Path root;
  private final Formatter formatter = new Formatter();

  SourceFormat(Path root) {
    this.root = root;
  }

  /** Rewrites what is not formatted. The first argument is the project's root. */
  public static void main(String[] arguments) throws IOException, FormatterException {
    SourceFormat format = new SourceFormat(Path.of(arguments[0]));
    for (Path source : format.unformatted()) {
      Files.writeString(source, format.formatted(source));
    }
  }

  /** The sources that the formatter would change. */
  List<Path> unformatted() throws IOException, FormatterException {
    List<Path> changed = new ArrayList<>();
    for (Path source : sources()) {
      if (!formatted(source).equals(Files.readString(source))) {
        changed.add(source);
      }
    }
    return changed;
  }

  private String formatted(Path source) throws IOException, FormatterException {
    return formatter.formatSource(
        RemoveUnusedImports.removeUnusedImports(Files.readString(source)));
  }

  private List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !root.relativize(file).toString().contains("target"))
          .sorted()
          .toList();
    }
  }
}
