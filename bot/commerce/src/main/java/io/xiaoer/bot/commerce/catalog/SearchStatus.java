package io.xiaoer.bot.commerce.catalog;

import io.xiaoer.search.IndexState;
import io.xiaoer.search.lexicon.WordListFault;
import java.util.List;
import java.util.Objects;

/**
 * How the search of this node stands.
 *
 * @param wordEntries how many lines of the operators' own word lists are read
 * @param wordFaults lines that cannot stand; while there are any, changed lists are not taken
 */
public record SearchStatus(IndexState index, int wordEntries, List<WordListFault> wordFaults) {

  public SearchStatus {
    Objects.requireNonNull(index, "index");
    wordFaults = List.copyOf(wordFaults);
  }
}
