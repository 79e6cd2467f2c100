package io.xiaoer.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Says what somebody who mistyped a name probably meant. */
public final class KnownNames {

  private KnownNames() {}

  /**
   * The known name with the fewest letters changed, where it is near enough to be meant; letter
   * case and the marks {@code - _ .} do not count.
   */
  public static Optional<String> nearest(String name, Collection<String> known) {
    return known.stream()
        .filter(candidate -> distance(name, candidate) <= Math.max(2, name.length() / 3))
        .filter(candidate -> distance(name, candidate) < squeezed(candidate).length())
        .min(Comparator.comparingInt(candidate -> distance(name, candidate)));
  }

  /**
   * Refuses a section that nothing installed answers to.
   *
   * @param path of the sections, such as {@code channels}
   * @param known the names of the installed factories
   * @throws ConfigException for the first unknown name
   */
  public static void check(String path, Map<String, Section> sections, Collection<String> known) {
    sections.forEach(
        (name, section) -> {
          if (!known.contains(name)) {
            throw new ConfigException(
                path + "." + name,
                "nothing of this name is installed" + hint(name, known),
                section.origin());
          }
        });
  }

  /**
   * Refuses a name that nothing installed answers to.
   *
   * @param path of the setting that holds the name
   * @throws ConfigException where it is unknown
   */
  public static void require(String path, String name, Collection<String> known) {
    if (!known.contains(name)) {
      throw new ConfigException(
          path, "nothing of this name is installed" + hint(name, known), path);
    }
  }

  /** What to do about an unknown name, as the end of a sentence. */
  static String hint(String name, Collection<String> known) {
    String meant = nearest(name, known).map(near -> "; did you mean " + near + "?").orElse("");
    String all =
        known.size() > 20 ? "" : "; known: " + String.join(", ", known.stream().sorted().toList());
    return meant.isEmpty() ? all : meant;
  }

  private static int distance(String left, String right) {
    return LevenshteinDistance.getDefaultInstance().apply(squeezed(left), squeezed(right));
  }

  private static String squeezed(String name) {
    return name.replaceAll("[-_.]", "").toLowerCase(Locale.ROOT);
  }
}
