package io.xiaoer.search.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The directory of the operators' word lists. It blocks. Thread-safe. */
public final class WordListFolder {
  private static final long LARGEST = 2 << 20;
  private static final String BOM = "\uFEFF";

  private final Path folder;

  /** Looks at nothing yet. */
  public WordListFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Makes the directory, and puts an empty list with an explanation where one is missing.
   *
   * @throws UncheckedIOException where the disk does not let it
   */
  public void prepare() {
    try {
      Files.createDirectories(folder);
      for (WordList list : WordList.values()) {
        putSample(list);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("word lists cannot be written", e);
    }
  }

  /** Reads and checks all the lists; a missing one is empty. Never fails: faults are told. */
  public Reading read() {
    Map<WordList, List<String>> entries = new EnumMap<>(WordList.class);
    List<WordListFault> faults = new ArrayList<>();
    for (WordList list : WordList.values()) {
      entries.put(list, read(list, faults));
    }
    return new Reading(new WordLists(entries), faults);
  }

  /** Differs whenever a list was written since. */
  public Stamp stamp() {
    List<String> files = new ArrayList<>();
    for (WordList list : WordList.values()) {
      files.add(stamp(folder.resolve(list.file())));
    }
    return new Stamp(files);
  }

  private List<String> read(WordList list, List<WordListFault> faults) {
    try {
      Path file = folder.resolve(list.file());
      if (Files.size(file) > LARGEST) {
        faults.add(new WordListFault(list.file(), 0, "the file is larger than 2 MiB"));
        return List.of();
      }
      return entries(list, Files.readAllBytes(file), faults);
    } catch (NoSuchFileException _) {
      return List.of();
    } catch (IOException e) {
      faults.add(new WordListFault(list.file(), 0, "the file cannot be read"));
      return List.of();
    }
  }

  /** Line by line, so that one that is not UTF-8 is told by its number. */
  private static List<String> entries(WordList list, byte[] bytes, List<WordListFault> faults) {
    List<String> entries = new ArrayList<>();
    int line = 1;
    for (int from = 0; from < bytes.length; line++) {
      int end = from;
      while (end < bytes.length && bytes[end] != '\n') {
        end++;
      }
      add(new Line(list, line, ByteBuffer.wrap(bytes, from, end - from)), entries, faults);
      from = end + 1;
    }
    return entries;
  }

  private static void add(Line line, List<String> entries, List<WordListFault> faults) {
    String entry = line.text();
    String fault = entry == null ? "the line is not UTF-8" : null;
    if (entry != null && !entry.isEmpty() && entry.charAt(0) != '#') {
      fault = EntryCheck.fault(line.list(), entry);
      if (fault == null) {
        entries.add(entry);
      }
    }
    if (fault != null) {
      faults.add(new WordListFault(line.list().file(), line.number(), fault));
    }
  }

  private void putSample(WordList list) throws IOException {
    Path file = folder.resolve(list.file());
    if (!Files.exists(file)) {
      try (InputStream sample = WordListFolder.class.getResourceAsStream(list.file())) {
        Files.write(file, Objects.requireNonNull(sample, list.file()).readAllBytes());
      }
    }
  }

  private static String stamp(Path file) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return attributes.size() + " " + attributes.lastModifiedTime();
    } catch (IOException _) {
      return "";
    }
  }

  private record Line(WordList list, int number, ByteBuffer bytes) {
    @Nullable String text() {
      try {
        String text = StandardCharsets.UTF_8.newDecoder().decode(bytes.duplicate()).toString();
        return (number == 1 && text.startsWith(BOM) ? text.substring(1) : text).strip();
      } catch (CharacterCodingException _) {
        return null;
      }
    }
  }

  /**
   * What the lists say.
   *
   * @param lists every line that can stand
   * @param faults the others, in order
   */
  public record Reading(WordLists lists, List<WordListFault> faults) {
    public Reading {
      Objects.requireNonNull(lists, "lists");
      faults = List.copyOf(faults);
    }
  }

  /** Sizes and times of the lists. */
  public record Stamp(List<String> files) {
    public Stamp {
      files = List.copyOf(files);
    }
  }
}
