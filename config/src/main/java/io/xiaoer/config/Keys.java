package io.xiaoer.config;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The keys that a settings record defines, in the spelling of the file and of the environment. */
final class Keys {

  private Keys() {}

  /** The component names: the keys one level below. */
  static List<String> of(Class<?> type) {
    return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();
  }

  /** Every key below with its path; where names are free, {@code <name>} stands for one. */
  static List<String> paths(Class<?> type) {
    return Arrays.stream(type.getRecordComponents()).flatMap(Keys::paths).toList();
  }

  /** What to do about a key that the record does not have. */
  static String hint(String key, Class<?> type) {
    return KnownNames.nearest(key, of(type))
        .or(() -> elsewhere(key, type))
        .map(near -> "; did you mean " + near + "?")
        .orElse("; known: " + String.join(", ", of(type)));
  }

  private static Optional<String> elsewhere(String key, Class<?> type) {
    return paths(type).stream().filter(path -> path.endsWith("." + key)).findFirst();
  }

  /** The component that a variable's rest begins with, at a boundary; the longest one. */
  static Optional<Match> match(Class<?> type, String rest) {
    return of(type).stream()
        .flatMap(key -> match(key, rest).stream())
        .max((left, right) -> Integer.compare(left.key().length(), right.key().length()));
  }

  /**
   * A component found in a variable's name.
   *
   * @param rest what follows it, empty at the end
   */
  record Match(String key, String rest) {}

  private static Optional<Match> match(String key, String rest) {
    String[] words = rest.split("_", -1);
    String joined = "";
    for (int taken = 1; taken <= words.length; taken++) {
      joined += words[taken - 1];
      if (joined.equals(key.toUpperCase(Locale.ROOT))) {
        String below = String.join("_", Arrays.asList(words).subList(taken, words.length));
        return Optional.of(new Match(key, below));
      }
    }
    return Optional.empty();
  }

  private static Stream<String> paths(RecordComponent component) {
    Class<?> type = component.getType();
    List<String> paths = new ArrayList<>();
    if (type == Map.class) {
      paths.add(component.getName() + ".<name>");
    } else if (type.isRecord() && !Binder.isWrapped(type)) {
      paths(type).forEach(path -> paths.add(component.getName() + "." + path));
    } else {
      paths.add(component.getName());
    }
    return paths.stream();
  }
}
