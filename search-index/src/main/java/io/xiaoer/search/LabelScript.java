package io.xiaoer.search;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which of a product's names are shown to whom. */
enum LabelScript {
  HAN,
  OTHER;

  static LabelScript forLanguage(String tag) {
    return switch (Locale.forLanguageTag(tag).getLanguage()) {
      case "zh", "yue", "ja" -> HAN;
      default -> OTHER;
    };
  }

  /** The names in this script or, where there are none, all of them. */
  Set<String> of(List<String> names) {
    Set<String> fitting =
        names.stream()
            .filter(name -> !name.isBlank() && hasHan(name) == (this == HAN))
            .collect(Collectors.toCollection(TreeSet::new));
    return fitting.isEmpty() ? new TreeSet<>(names) : fitting;
  }

  private static boolean hasHan(String name) {
    return name.codePoints().anyMatch(Character::isIdeographic);
  }
}
