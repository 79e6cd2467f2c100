package io.xiaoer.bot.dialogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads phrases out of {@code phrases.txt}. A text is normalised before, as {@link
 * io.xiaoer.intent.DetailReader} does it. Immutable and safe from any thread.
 */
public final class Phrases {

  private static final String FILE = "phrases.txt";

  private final Map<Phrase, List<Pattern>> patterns = new EnumMap<>(Phrase.class);

  private Phrases(List<String> lines) {
    String end = "";
    for (String line : lines) {
      String[] parts = line.split(" ", 2);
      if (parts[0].equals("let")) {
        end = parts[1].substring(parts[1].indexOf('=') + 1).strip();
      } else {
        Phrase phrase = Phrase.valueOf(parts[0].toUpperCase(Locale.ROOT));
        patterns
            .computeIfAbsent(phrase, _ -> new ArrayList<>())
            .add(Pattern.compile(parts[1].replace("{end}", end)));
      }
    }
  }

  /** Loads the file of the distribution. */
  public static Phrases load() {
    try (InputStream in = Phrases.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("not in the distribution: " + FILE);
      }
      return new Phrases(
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .map(String::strip)
              .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }

  /** Whether the whole text is such a phrase. */
  public boolean is(Phrase phrase, String text) {
    return of(phrase).stream().anyMatch(pattern -> pattern.matcher(text).matches());
  }

  /** Whether such a phrase stands in the text. */
  public boolean has(Phrase phrase, String text) {
    return of(phrase).stream().anyMatch(pattern -> pattern.matcher(text).find());
  }

  /** The text after such a phrase at its beginning; the whole text where none is there. */
  public String after(Phrase phrase, String text) {
    for (Pattern pattern : of(phrase)) {
      Matcher matcher = pattern.matcher(text);
      if (matcher.lookingAt()) {
        return text.substring(matcher.end()).strip();
      }
    }
    return text;
  }

  /** The text without such phrases, and without signs. */
  public String without(Phrase phrase, String text) {
    String rest = text;
    for (Pattern pattern : of(phrase)) {
      rest = pattern.matcher(rest).replaceAll(" ");
    }
    return rest.replaceAll("[\\p{P}\\p{S}\\s]+", " ").strip();
  }

  private List<Pattern> of(Phrase phrase) {
    return patterns.getOrDefault(phrase, List.of());
  }
}
