package io.xiaoer.intent;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** An entry of a {@link LexiconFile}: the words that say what it is for, and what it matches. */
public record LexiconLine(List<String> words, Pattern pattern) {

  public String word(int index) {
    return words.get(index);
  }

  /** The first word as one of a closed set, whose names the files write in lower case. */
  public <E extends Enum<E>> E kind(Class<E> kinds) {
    return Enum.valueOf(kinds, word(0).toUpperCase(Locale.ROOT));
  }
}
