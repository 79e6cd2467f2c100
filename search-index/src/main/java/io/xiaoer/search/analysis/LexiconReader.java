package io.xiaoer.search.analysis;

import io.xiaoer.search.lexicon.WordLists;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the word lists that ship with this module, and the operators' own beside them. */
final class LexiconReader {
  private static final float SAME = 0.6f;
  private static final float NEAR = 0.3f;
  private static final String LIST = "\\s*[,，]\\s*";

  private final TextFolding folding;
  private final WordLists further;

  LexiconReader(TextFolding folding, WordLists further) {
    this.folding = folding;
    this.further = further;
  }

  /** Every expression of ours that is written without blanks, folded. */
  Set<String> ownWords() {
    return Stream.of("synonyms.txt", "modifiers.txt", "stopwords.txt", "words.txt")
        .flatMap(file -> lines(file).stream())
        .flatMap(line -> Arrays.stream(line.split("\\s*(?:=>|[,，:])\\s*")))
        .map(folding::fold)
        .filter(word -> !word.isBlank() && word.chars().anyMatch(c -> c >= 0x2E80))
        .filter(word -> word.indexOf(' ') < 0)
        .collect(Collectors.toSet());
  }

  Lexicon read(WordCutter cutter) {
    Map<String, Map<String, Synonym>> found = new HashMap<>();
    for (String line : lines("synonyms.txt")) {
      String[] sides = line.split("=>", 2);
      List<List<String>> left = expressions(sides[0], cutter);
      relate(left, left, SAME, found);
      if (sides.length == 2) {
        relate(left, expressions(sides[1], cutter), NEAR, found);
      }
    }
    Map<String, Set<String>> stops = sections("stopwords.txt", cutter);
    return new Lexicon(
        sorted(found),
        stops.getOrDefault("stop", Set.of()),
        stops.getOrDefault("preposition", Set.of()),
        sections("modifiers.txt", cutter));
  }

  private List<String> lines(String file) {
    List<String> lines = new ArrayList<>(LexiconFile.lines(file));
    lines.addAll(further.of(file));
    return lines;
  }

  private static void relate(
      List<List<String>> from,
      List<List<String>> to,
      float weight,
      Map<String, Map<String, Synonym>> found) {
    for (List<String> source : from) {
      Map<String, Synonym> known =
          found.computeIfAbsent(String.join(" ", source), key -> new LinkedHashMap<>());
      for (List<String> target : to) {
        if (!target.equals(source)) {
          known.putIfAbsent(String.join(" ", target), new Synonym(target, weight));
        }
      }
    }
  }

  /** Lines of the form {@code name: word, word}; a name may come again. */
  private Map<String, Set<String>> sections(String file, WordCutter cutter) {
    Map<String, Set<String>> sections = new HashMap<>();
    for (String line : lines(file)) {
      String[] sides = line.split(":", 2);
      Set<String> words = sections.computeIfAbsent(sides[0].strip(), key -> new HashSet<>());
      expressions(sides[1], cutter).forEach(expression -> words.add(String.join(" ", expression)));
    }
    return sections;
  }

  private List<List<String>> expressions(String list, WordCutter cutter) {
    return Arrays.stream(list.strip().split(LIST))
        .map(text -> cutter.cut(folding.fold(text)).stream().map(Word::text).toList())
        .filter(words -> !words.isEmpty())
        .toList();
  }

  private static Map<String, List<Synonym>> sorted(Map<String, Map<String, Synonym>> found) {
    Comparator<Synonym> nearest = Comparator.comparingDouble(synonym -> -synonym.weight());
    Map<String, List<Synonym>> sorted = new HashMap<>();
    found.forEach(
        (key, synonyms) -> {
          List<Synonym> list = new ArrayList<>(synonyms.values());
          list.sort(nearest);
          sorted.put(key, List.copyOf(list));
        });
    return sorted;
  }
}
