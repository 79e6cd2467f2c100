package io.xiaoer.search.question;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Our rule files: UTF-8, one rule a line, {@code #} begins a comment line. A rule is its kind and a
 * regular expression to the end of the line; {@code let name = expression} names a piece that the
 * lines below write as <code>{name}</code>, {@code for han} or {@code for latin} says what texts
 * they are for, and {@code signs a b} that they can match no text that has neither a nor b. A fault
 * in a file is a fault of the build, so it is thrown.
 */
final class WishFile {
  private static final Pattern LET = Pattern.compile("let ([a-z_]+) = (.+)");
  private static final Pattern FOR = Pattern.compile("for (han|latin|any)");
  private static final Pattern USE = Pattern.compile("\\{([a-z_]+)}");

  private static final String SIGNS = "signs ";

  private final String name;
  private final Map<String, String> pieces = new HashMap<>();
  private WishRule.Script script = WishRule.Script.ANY;
  private List<String> signs = List.of();

  private WishFile(String name) {
    this.name = name;
  }

  /** The rules of a resource beside this class, in their order. */
  static List<WishRule> rules(String name) {
    return new WishFile(name).read();
  }

  /** The lines of a resource beside this class, without comments and blank ones. */
  static List<String> lines(String name) {
    try (InputStream in = Objects.requireNonNull(WishFile.class.getResourceAsStream(name), name)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  private List<WishRule> read() {
    List<WishRule> rules = new ArrayList<>();
    for (String line : lines(name)) {
      Matcher let = LET.matcher(line);
      Matcher section = FOR.matcher(line);
      if (let.matches()) {
        pieces.put(let.group(1), "(?:" + expand(let.group(2)) + ")");
      } else if (section.matches()) {
        script = WishRule.Script.valueOf(section.group(1).toUpperCase(Locale.ROOT));
        signs = List.of();
      } else if (line.startsWith(SIGNS)) {
        signs = List.of(line.substring(SIGNS.length()).split(" "));
      } else {
        rules.add(rule(line));
      }
    }
    return List.copyOf(rules);
  }

  private WishRule rule(String line) {
    int blank = line.indexOf(' ');
    WishRule.Kind kind = WishRule.Kind.valueOf(line.substring(0, blank).toUpperCase(Locale.ROOT));
    Pattern pattern = Pattern.compile(expand(line.substring(blank).strip()));
    return new WishRule(kind, script, signs, pattern);
  }

  private String expand(String expression) {
    return USE.matcher(expression)
        .replaceAll(
            use ->
                Matcher.quoteReplacement(
                    Objects.requireNonNull(pieces.get(use.group(1)), name + ": " + use.group())));
  }
}
