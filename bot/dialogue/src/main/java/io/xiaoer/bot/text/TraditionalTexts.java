package io.xiaoer.bot.text;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes the clerk's Simplified words in Traditional characters: phrases first, from {@code
 * traditional.txt}, because single characters cannot tell 后 from 後, then character by character.
 * Arguments and keywords of a message are ASCII and stay as they are.
 */
final class TraditionalTexts {

  private final Transliterator characters = Transliterator.getInstance("Simplified-Traditional");
  private final Map<String, String> phrases =
      new TreeMap<>(
          Comparator.comparing((String phrase) -> -phrase.length())
              .thenComparing(Comparator.naturalOrder()));

  TraditionalTexts() {
    lines()
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
        .map(line -> line.split("\\s+", 2))
        .forEach(pair -> phrases.put(pair[0], pair[1]));
  }

  Map<String, String> of(Map<String, String> patterns) {
    Map<String, String> traditional = new LinkedHashMap<>();
    patterns.forEach((key, pattern) -> traditional.put(key, of(pattern)));
    return Map.copyOf(traditional);
  }

  String of(String simplified) {
    StringBuilder written = new StringBuilder();
    int begin = 0;
    int at = 0;
    while (at < simplified.length()) {
      String phrase = phraseAt(simplified, at);
      if (phrase == null) {
        at++;
      } else {
        written.append(characters.transliterate(simplified.substring(begin, at)));
        written.append(phrases.get(phrase));
        at += phrase.length();
        begin = at;
      }
    }
    return written.append(characters.transliterate(simplified.substring(begin))).toString();
  }

  private @Nullable String phraseAt(String text, int at) {
    for (String phrase : phrases.keySet()) {
      if (text.startsWith(phrase, at)) {
        return phrase;
      }
    }
    return null;
  }

  private static String lines() {
    try (InputStream in = TraditionalTexts.class.getResourceAsStream("traditional.txt")) {
      if (in == null) {
        throw new IllegalStateException("not in the distribution: traditional.txt");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("traditional.txt", e);
    }
  }
}
