package io.xiaoer.search;

import java.util.List;

/**
 * The successor of an index, while it is filled. Searches do not see it before {@link #finish}.
 * Thread-safe; once the words have changed again, or it has taken over, nothing done here has any
 * effect.
 */
public final class IndexRebuild {
  private static final int MOST_UNCOMMITTED = 50_000;

  private final CatalogIndex index;
  private final Generation generation;

  IndexRebuild(CatalogIndex index, Generation generation) {
    this.index = index;
    this.generation = generation;
  }

  /** The revision given to the last {@link #apply}; a restart goes on from the last commit. */
  public long revision() {
    return generation.revision();
  }

  /** Makes all the changes, in order, with the revision, as {@link CatalogIndex#apply} does. */
  public void apply(List<IndexChange> changes, long revision) {
    index.changeNext(
        generation,
        () -> {
          generation.apply(changes, revision);
          generation.commitFrom(MOST_UNCOMMITTED);
        });
  }

  /** Lets the successor answer; the index before goes when nobody reads it any more. */
  public void finish() {
    index.changeNext(generation, index::swap);
  }
}
