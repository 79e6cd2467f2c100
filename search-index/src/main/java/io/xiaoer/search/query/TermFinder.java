package io.xiaoer.search.query;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

/** One term in one segment: what finds of it are worth in one window. Used by one thread. */
final class TermFinder {
  /** How much a second field that also matches adds to the best one. */
  private static final float TIE = 0.3f;

  private final Asked asked;
  private final @Nullable SignalReader naming;
  private final @Nullable SignalReader about;
  private final Worths named = new Worths();
  private final Worths told = new Worths();
  private boolean namingIsRead;
  private boolean aboutIsRead;

  private TermFinder(Asked asked, @Nullable SignalReader naming, @Nullable SignalReader about) {
    this.asked = asked;
    this.naming = naming;
    this.about = about;
  }

  static TermFinder of(Asked asked, LeafReaderContext segment, IndexTerms index)
      throws IOException {
    boolean told = asked.rarity() > 0;
    return new TermFinder(
        asked,
        SignalReader.of(asked.naming(), segment, index),
        told ? SignalReader.of(asked.about(), segment, index) : null);
  }

  Asked asked() {
    return asked;
  }

  boolean canBeNamed() {
    return naming != null;
  }

  /** False where no good of the segment has what is needed. */
  boolean canBeMet() {
    return switch (asked.need()) {
      case NAMED -> naming != null;
      case ANYWHERE -> naming != null || about != null;
      case NOWHERE -> true;
    };
  }

  /** Nothing that is needed is between a place and the one that this says. */
  int ahead(int from) throws IOException {
    int named = aheadNamed(from);
    SignalReader other = asked.need() == Asked.Need.NAMED ? null : about;
    return other == null ? named : Math.min(named, other.ahead(from));
  }

  int aheadNamed(int from) throws IOException {
    return naming == null ? DocIdSetIterator.NO_MORE_DOCS : naming.ahead(from);
  }

  /** Forgets the window before. */
  void reset() {
    namingIsRead = false;
    aboutIsRead = false;
  }

  /** Leaves the candidates of the window that have what is needed. */
  void find(Window window) throws IOException {
    readNaming(window);
    if (asked.need() == Asked.Need.NAMED) {
      window.keep(named, null);
    } else {
      readAbout(window);
      window.keep(named, told);
    }
  }

  void readAll(Window window) throws IOException {
    readNaming(window);
    readAbout(window);
  }

  void readNaming(Window window) throws IOException {
    if (naming != null && !namingIsRead) {
      named.clear();
      naming.fill(window, named);
    }
    namingIsRead = true;
  }

  boolean isNamed(int place) {
    return named.at(place) > 0;
  }

  float worth(int place) {
    float naming = named.at(place) * MatchField.NAMING.weight();
    float about = told.at(place) * MatchField.ABOUT.weight();
    return asked.rarity() * (Math.max(naming, about) + TIE * Math.min(naming, about));
  }

  private void readAbout(Window window) throws IOException {
    if (about != null && !aboutIsRead) {
      told.clear();
      about.fill(window, told);
    }
    aboutIsRead = true;
  }
}
