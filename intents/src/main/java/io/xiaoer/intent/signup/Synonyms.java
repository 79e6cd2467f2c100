package io.xiaoer.intent.signup;

import io.xiaoer.intent.LexiconFile;
import java.util.ArrayList;
import java.util.List;

/** Other words for the same goods, such as 番茄 and 西红柿. */
final class Synonyms {

  private final List<List<String>> groups;

  private Synonyms(List<List<String>> groups) {
    this.groups = groups;
  }

  static Synonyms load() {
    return new Synonyms(
        LexiconFile.lines("signup/synonyms.txt").stream()
            .map(line -> List.of(line.split(" *\\| *")))
            .toList());
  }

  /** The name, and what else the thing may be called. */
  List<String> namesOf(String name) {
    List<String> names = new ArrayList<>();
    names.add(name);
    for (List<String> group : groups) {
      group.stream()
          .filter(name::contains)
          .findFirst()
          .ifPresent(
              said -> others(group, said).forEach(other -> names.add(name.replace(said, other))));
    }
    return names;
  }

  private static List<String> others(List<String> group, String said) {
    return group.stream().filter(other -> !other.equals(said)).toList();
  }
}
