package io.xiaoer.bot.app;

import io.xiaoer.intent.ShopLessons;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The operators' files that teach the clerk to read: {@code data.dir/intents}. It blocks. */
final class LessonFolder {

  static final String UTTERANCES = "utterances.tsv";
  static final String GOODS = "goods.txt";

  private static final Logger LOGGER = LoggerFactory.getLogger(LessonFolder.class);
  private static final List<String> FILES = List.of(UTTERANCES, GOODS);
  private static final long LARGEST = 2 << 20;

  private final Path folder;

  LessonFolder(Path folder) {
    this.folder = folder;
  }

  /** Makes the directory, and puts an explanation where a file is missing. */
  void prepare() {
    try {
      Files.createDirectories(folder);
      for (String name : FILES) {
        if (!Files.exists(folder.resolve(name))) {
          try (InputStream sample = LessonFolder.class.getResourceAsStream(name)) {
            Files.write(folder.resolve(name), Objects.requireNonNull(sample, name).readAllBytes());
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("lessons cannot be written", e);
    }
  }

  /**
   * What the files say; a missing one says nothing.
   *
   * @throws UncheckedIOException where one cannot be read, is larger than 2 MiB or not UTF-8
   */
  ShopLessons read() {
    return new ShopLessons(lines(UTTERANCES), lines(GOODS));
  }

  /** Differs whenever a file was written since. */
  String stamp() {
    StringBuilder stamp = new StringBuilder();
    for (String name : FILES) {
      stamp.append(stamp(folder.resolve(name))).append('\n');
    }
    return stamp.toString();
  }

  private List<String> lines(String name) {
    Path file = folder.resolve(name);
    try {
      if (Files.size(file) > LARGEST) {
        throw new IOException("larger than 2 MiB");
      }
      return Files.readAllLines(file);
    } catch (NoSuchFileException _) {
      return List.of();
    } catch (MalformedInputException _) {
      throw new UncheckedIOException(new IOException(name + " is not UTF-8"));
    } catch (IOException e) {
      throw new UncheckedIOException(name + ": " + e.getMessage(), e);
    }
  }

  private static String stamp(Path file) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return attributes.size() + " " + attributes.lastModifiedTime();
    } catch (IOException e) {
      LOGGER.atDebug().addKeyValue("error", e.getMessage()).log("no lesson file");
      return "";
    }
  }
}
