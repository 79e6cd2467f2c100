package io.xiaoer.search.lexicon;

import java.util.Objects;

/**
 * A line that cannot stand.
 *
 * @param file the name of its list, as {@code synonyms.txt}
 * @param line counted from 1; 0 where the whole file cannot be read
 * @param reason what is wrong and what to write instead, in English
 */
public record WordListFault(String file, int line, String reason) {
  public WordListFault {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(reason, "reason");
  }
}
