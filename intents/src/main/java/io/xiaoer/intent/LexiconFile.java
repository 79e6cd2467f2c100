package io.xiaoer.intent;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Our word files: UTF-8, one entry a line, {@code #} begins a comment line. An entry is a few words
 * and then a regular expression to the end of the line. {@code let name = expression} names a piece
 * for the lines below, which write it as <code>{name}</code>; the names of {@link Mark} are known
 * everywhere. A fault in a file is a fault of the build, so it is thrown.
 */
public final class LexiconFile {

  private static final Pattern LET = Pattern.compile("let ([a-z_]+) = (.+)");
  private static final Pattern USE = Pattern.compile("\\{([a-z_]+)}");

  private final String name;
  private final Map<String, String> pieces = new HashMap<>();

  private LexiconFile(String name) {
    this.name = name;
    for (Mark mark : Mark.values()) {
      pieces.put(mark.macro(), mark.symbol());
    }
  }

  /**
   * The entries of a resource beside or below this class, each with {@code words} words before its
   * pattern.
   */
  public static List<LexiconLine> read(String name, int words) {
    return new LexiconFile(name).entries(lines(name), words);
  }

  /** The lines of a resource beside or below this class, without comments and empty ones. */
  public static List<String> lines(String name) {
    try (InputStream in = LexiconFile.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("not in the distribution: " + name);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  private List<LexiconLine> entries(List<String> lines, int words) {
    List<LexiconLine> entries = new ArrayList<>();
    for (String line : lines) {
      Matcher let = LET.matcher(line);
      if (let.matches()) {
        pieces.put(let.group(1), "(?:" + expand(let.group(2)) + ")");
      } else {
        entries.add(entry(line, words));
      }
    }
    return List.copyOf(entries);
  }

  private LexiconLine entry(String line, int words) {
    String[] parts = line.split("\\s+", words + 1);
    if (parts.length <= words) {
      throw new IllegalStateException(
          name + ": " + words + " words and a pattern expected: " + line);
    }
    try {
      return new LexiconLine(
          List.of(parts).subList(0, words), Pattern.compile(expand(parts[words])));
    } catch (PatternSyntaxException e) {
      throw new IllegalStateException(name + ": " + line, e);
    }
  }

  private String expand(String expression) {
    return USE.matcher(expression).replaceAll(use -> Matcher.quoteReplacement(piece(use.group(1))));
  }

  private String piece(String piece) {
    String expression = pieces.get(piece);
    if (expression == null) {
      throw new IllegalStateException(name + ": no piece is named " + piece);
    }
    return expression;
  }
}
