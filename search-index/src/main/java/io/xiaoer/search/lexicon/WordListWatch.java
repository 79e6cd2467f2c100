package io.xiaoer.search.lexicon;

import io.xiaoer.search.lexicon.WordListFolder.Reading;
import io.xiaoer.search.lexicon.WordListFolder.Stamp;
import java.util.Optional;

/**
 * Tells when the word lists have changed. It is asked again and again, and waits until a change has
 * come to rest between two askings, so that a half-written file is not read. Thread-safe.
 */
public final class WordListWatch {
  private final WordListFolder folder;
  private Stamp read;
  private Stamp seen;

  /** What the lists say at this moment counts as known. */
  public WordListWatch(WordListFolder folder) {
    this.folder = folder;
    this.read = folder.stamp();
    this.seen = read;
  }

  /** What the lists say now, where they were changed and are not being changed any more. */
  public synchronized Optional<Reading> look() {
    Stamp now = folder.stamp();
    boolean rests = now.equals(seen);
    seen = now;
    if (!rests || now.equals(read)) {
      return Optional.empty();
    }
    read = now;
    return Optional.of(folder.read());
  }
}
