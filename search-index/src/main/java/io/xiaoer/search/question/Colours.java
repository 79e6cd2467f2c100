package io.xiaoer.search.question;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The families of colours: 砖红 and burgundy are red. Thread-safe. */
final class Colours {
  private static final Pattern LINE = Pattern.compile("(\\w+) (\\S+): (.+)");
  private static final Pattern WORD = Pattern.compile("[a-z]+");

  private final Map<String, String> byEnglish = new HashMap<>();
  private final Map<String, String> bySeveral =
      new TreeMap<>(
          Comparator.comparing((String sign) -> -sign.length())
              .thenComparing(Comparator.naturalOrder()));
  private final Map<Integer, String> byHan = new HashMap<>();
  private final Map<String, List<String>> words = new LinkedHashMap<>();

  Colours() {
    for (String line : WishFile.lines("colours.txt")) {
      Matcher matcher = LINE.matcher(line);
      if (!matcher.matches()) {
        throw new IllegalStateException("colours.txt: " + line);
      }
      String family = matcher.group(1);
      words.put(family, List.of(matcher.group(2).split("/")));
      Arrays.stream(matcher.group(3).split(", ")).forEach(sign -> add(sign, family));
    }
  }

  /** The families that a folded text shows, in its order; empty where it shows none. */
  Set<String> families(String folded) {
    Set<String> families = new LinkedHashSet<>();
    String rest = folded;
    for (Map.Entry<String, String> several : bySeveral.entrySet()) {
      if (rest.contains(several.getKey())) {
        families.add(several.getValue());
        rest = rest.replace(several.getKey(), " ");
      }
    }
    rest.codePoints().forEach(c -> add(byHan.get(c), families));
    Matcher word = WORD.matcher(folded);
    while (word.find()) {
      add(byEnglish.get(word.group()), families);
    }
    return families;
  }

  /** What a family is called in texts, in both languages. */
  List<String> names(String family) {
    return words.getOrDefault(family, List.of());
  }

  private void add(String sign, String family) {
    if (sign.codePointAt(0) < 0x2E80) {
      byEnglish.put(sign, family);
    } else if (sign.length() > 1) {
      bySeveral.put(sign, family);
    } else {
      byHan.put(sign.codePointAt(0), family);
    }
  }

  private static void add(@Nullable String family, Set<String> families) {
    if (family != null) {
      families.add(family);
    }
  }
}
