package io.xiaoer.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.util.IOUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The directory of an index: a directory {@code gen-7} for each generation, and the file {@code
 * current} that names the one that answers. The name changes in one step, so that a crash leaves
 * the old one or the new one. Locked against other processes until closed.
 */
final class GenerationFolder implements Closeable {
  private static final Logger LOGGER = LoggerFactory.getLogger(GenerationFolder.class);
  private static final String POINTER = "current";
  private static final String NEW_POINTER = "current.new";
  private static final String SET_ASIDE = "set-aside";
  private static final Pattern NAME = Pattern.compile("gen-(\\d{1,9})");

  private final Path root;
  private final Directory directory;
  private final Lock lock;
  private final Consumer<String> steps;

  private GenerationFolder(Path root, Directory directory, Lock lock, Consumer<String> steps) {
    this.root = root;
    this.directory = directory;
    this.lock = lock;
    this.steps = steps;
  }

  /** Fails when another process holds the index: that one is in use, not broken. */
  static GenerationFolder lock(Path root, Consumer<String> steps) throws IOException {
    Files.createDirectories(root);
    Directory directory = FSDirectory.open(root);
    boolean locked = false;
    try {
      Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME);
      locked = true;
      return new GenerationFolder(root, directory, lock, steps);
    } finally {
      if (!locked) {
        directory.close();
      }
    }
  }

  /** The generation that answers. */
  OptionalInt current() throws IOException {
    Path pointer = root.resolve(POINTER);
    return Files.isRegularFile(pointer)
        ? number(new String(Files.readAllBytes(pointer), StandardCharsets.UTF_8))
        : OptionalInt.empty();
  }

  /** Makes it the generation that answers, and returns when that outlives a crash. */
  void point(int number) throws IOException {
    IOUtils.fsync(root, true);
    Path fresh = root.resolve(NEW_POINTER);
    Files.writeString(fresh, "gen-" + number);
    IOUtils.fsync(fresh, false);
    steps.accept("point");
    Files.move(fresh, root.resolve(POINTER), StandardCopyOption.ATOMIC_MOVE);
    IOUtils.fsync(root, true);
    steps.accept("pointed");
  }

  Path path(int number) {
    return root.resolve("gen-" + number);
  }

  /** The generations that are there. */
  List<Integer> numbers() throws IOException {
    List<Integer> numbers = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(root, "gen-*")) {
      entries.forEach(entry -> number(entry.getFileName().toString()).ifPresent(numbers::add));
    }
    return numbers;
  }

  /** The number of the next generation. */
  int fresh() throws IOException {
    return numbers().stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
  }

  void remove(int number) throws IOException {
    steps.accept("remove");
    IOUtils.rm(path(number));
  }

  /** Keeps a broken generation for who wants to look at it, in place of the one before. */
  void setAside(int number) throws IOException {
    Path aside = root.resolve(SET_ASIDE);
    if (Files.exists(aside)) {
      IOUtils.rm(aside);
    }
    if (Files.exists(path(number))) {
      Files.move(path(number), aside, StandardCopyOption.ATOMIC_MOVE);
      LOGGER.atWarn().addKeyValue("generation", number).log("search index set aside");
    }
  }

  /** Files beside the generations are of an index from before there were any. */
  void removeStrayFiles() throws IOException {
    List<Path> stray = new ArrayList<>();
    try (DirectoryStream<Path> entries =
        Files.newDirectoryStream(root, GenerationFolder::isStray)) {
      entries.forEach(stray::add);
    }
    IOUtils.rm(stray.toArray(Path[]::new));
  }

  @Override
  public void close() throws IOException {
    IOUtils.close(lock, directory);
  }

  private static boolean isStray(Path entry) {
    return Files.isRegularFile(entry)
        && !entry.endsWith(IndexWriter.WRITE_LOCK_NAME)
        && !entry.endsWith(POINTER);
  }

  private static OptionalInt number(String name) {
    Matcher matcher = NAME.matcher(name.strip());
    return matcher.matches()
        ? OptionalInt.of(Integer.parseInt(matcher.group(1)))
        : OptionalInt.empty();
  }
}
