package io.xiaoer.config;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads one text as a value of a type: the types that a setting can have. */
final class Scalars {

  private static final Map<Class<?>, Kind> KINDS =
      Map.ofEntries(
          Map.entry(String.class, new Kind("a text", text -> text)),
          Map.entry(int.class, new Kind("a whole number", Integer::valueOf)),
          Map.entry(Integer.class, new Kind("a whole number", Integer::valueOf)),
          Map.entry(long.class, new Kind("a whole number", Long::valueOf)),
          Map.entry(Long.class, new Kind("a whole number", Long::valueOf)),
          Map.entry(BigDecimal.class, new Kind("a number", BigDecimal::new)),
          Map.entry(boolean.class, new Kind("true or false", Scalars::truth)),
          Map.entry(Boolean.class, new Kind("true or false", Scalars::truth)),
          Map.entry(Duration.class, new Kind("a time such as 30s, 10m or 2h", Scalars::duration)),
          Map.entry(URI.class, new Kind("a URL", URI::create)),
          Map.entry(Path.class, new Kind("a path", Path::of)));

  /** What a type of scalar is called, and how it is read; the reader throws on anything else. */
  private record Kind(String name, Function<String, Object> reader) {}

  private Scalars() {}

  static boolean reads(Class<?> type) {
    return KINDS.containsKey(type) || type.isEnum();
  }

  /** The value, or a {@link ConfigException} that shows the text only where no text is expected. */
  static Object read(Class<?> type, Value.Text text, String path) {
    Kind kind = type.isEnum() ? words(type) : KINDS.get(type);
    if (kind == null) {
      throw new IllegalStateException("settings records cannot hold a " + type.getName());
    }
    try {
      return kind.reader().apply(text.text().strip());
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new ConfigException(path, shown(text, path) + " is not " + kind.name(), text.origin());
    }
  }

  private static String shown(Value.Text text, String path) {
    boolean secret = path.matches("(?i).*(token|secret|password|key)[^.]*");
    return secret || text.text().length() > 40 ? "the value" : "\"" + text.text() + "\"";
  }

  private static Boolean truth(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("neither true nor false");
    };
  }

  private static Duration duration(String text) {
    String upper = text.toUpperCase(Locale.ROOT);
    return Duration.parse(upper.startsWith("P") ? upper : "PT" + upper);
  }

  private static Kind words(Class<?> type) {
    List<?> constants = Arrays.asList(type.getEnumConstants());
    String names = constants.stream().map(Scalars::word).collect(Collectors.joining(", "));
    return new Kind(
        "one of " + names,
        text ->
            constants.stream()
                .filter(constant -> word(constant).equals(text.toLowerCase(Locale.ROOT)))
                .findFirst()
                .<IllegalArgumentException>orElseThrow(IllegalArgumentException::new));
  }

  private static String word(Object constant) {
    return constant.toString().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
