package io.xiaoer.search;

import io.xiaoer.search.analysis.CatalogAnalyzers;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The generation that answers and, where the words or the schema have changed, its successor. Not
 * thread-safe but for {@link #live} and {@link #next}.
 */
final class Generations implements Closeable {
  private static final Logger LOGGER = LoggerFactory.getLogger(Generations.class);

  private final GenerationFolder folder;
  private final IndexSetup setup;
  private CatalogAnalyzers analyzers;
  private volatile @Nullable Generation live;
  private volatile @Nullable Generation next;

  private Generations(GenerationFolder folder, IndexSetup setup, CatalogAnalyzers analyzers) {
    this.folder = folder;
    this.setup = setup;
    this.analyzers = analyzers;
  }

  static Generations open(Path root, CatalogAnalyzers analyzers, IndexSetup setup)
      throws IOException {
    GenerationFolder folder = GenerationFolder.lock(root, setup.steps());
    Generations opened = new Generations(folder, setup, analyzers);
    boolean open = false;
    try {
      opened.load();
      open = true;
      return opened;
    } finally {
      if (!open) {
        opened.close();
      }
    }
  }

  /** What answers; null while what is there cannot be read by today's code. */
  @Nullable Generation live() {
    return live;
  }

  /** What is being filled to take its place; null where nothing is. */
  @Nullable Generation next() {
    return next;
  }

  /** Cuts words like this from now on; a successor is begun or given up where that changes it. */
  void use(CatalogAnalyzers words) throws IOException {
    analyzers = words;
    Generation present = live;
    if (present != null && !present.isFrozen() && present.stamp().equals(wanted())) {
      discardNext();
    } else if (next == null || !next.stamp().equals(wanted())) {
      beginNext();
    }
  }

  /** Begins an empty successor; the live one takes no further changes. */
  void startOver() throws IOException {
    if (live != null) {
      live.freeze();
    }
    beginNext();
  }

  /** The successor answers from now on, and what answered goes when its last reader has. */
  void swap() throws IOException {
    Generation fresh = next;
    Generation old = live;
    if (fresh == null) {
      return;
    }
    fresh.commit();
    fresh.refresh();
    folder.point(fresh.number());
    live = fresh;
    next = null;
    LOGGER.atInfo().addKeyValue("generation", fresh.number()).log("search index swapped");
    if (old != null) {
      old.giveUp(() -> folder.remove(old.number()));
    }
  }

  @Override
  public void close() throws IOException {
    Generation present = live;
    Generation successor = next;
    live = null;
    next = null;
    IOUtils.close(() -> giveUp(present), () -> giveUp(successor), folder);
  }

  private void load() throws IOException {
    OptionalInt pointed = folder.current();
    Optional<CommitData> data =
        pointed.isPresent()
            ? GenerationFiles.check(folder.path(pointed.getAsInt()))
            : Optional.empty();
    if (data.isEmpty()) {
      startEmpty(pointed);
    } else if (setup.schema().reads(data.get().stamp().schema())) {
      live = openLive(pointed.getAsInt(), data.get());
    }
    if (live == null || live.isFrozen() || !live.stamp().equals(wanted())) {
      unfinished(pointed).ifPresent(found -> next = found);
      use(analyzers);
    }
    removeOthers();
    folder.removeStrayFiles();
  }

  private Generation openLive(int number, CommitData data) throws IOException {
    Generation opened = Generation.open(number, folder.path(number), data, analyzers);
    if (!data.stamp().schema().equals(setup.schema().version())) {
      opened.freeze();
    }
    return opened;
  }

  /** Nothing to answer from: an empty index answers, and shows what it is filled with. */
  private void startEmpty(OptionalInt broken) throws IOException {
    if (broken.isPresent()) {
      folder.setAside(broken.getAsInt());
    }
    Generation fresh = create();
    folder.point(fresh.number());
    live = fresh;
  }

  /** A successor that a crash or a stop left half-filled is gone on with. */
  private Optional<Generation> unfinished(OptionalInt pointed) throws IOException {
    for (int number : folder.numbers()) {
      if (number > pointed.orElse(0) && (live == null || number != live.number())) {
        Optional<CommitData> data = GenerationFiles.check(folder.path(number));
        if (data.isPresent() && data.get().stamp().equals(wanted())) {
          return Optional.of(Generation.open(number, folder.path(number), data.get(), analyzers));
        }
      }
    }
    return Optional.empty();
  }

  private void beginNext() throws IOException {
    discardNext();
    next = create();
    LOGGER.atInfo().addKeyValue("generation", next.number()).log("search index rebuild begins");
  }

  private void discardNext() throws IOException {
    Generation unwanted = next;
    next = null;
    if (unwanted != null) {
      unwanted.giveUp(() -> folder.remove(unwanted.number()));
    }
  }

  private Generation create() throws IOException {
    int number = folder.fresh();
    setup.steps().accept("create");
    CommitData data =
        GenerationFiles.create(folder.path(number), DocumentMapper.analyzer(analyzers), wanted());
    return Generation.open(number, folder.path(number), data, analyzers);
  }

  /** What neither answers nor is being filled was left by a crash. */
  private void removeOthers() throws IOException {
    for (int number : folder.numbers()) {
      if (!is(live, number) && !is(next, number) && number != folder.current().orElse(0)) {
        folder.remove(number);
      }
    }
  }

  private IndexStamp wanted() {
    return new IndexStamp(setup.schema().version(), analyzers.fingerprint());
  }

  private static boolean is(@Nullable Generation generation, int number) {
    return generation != null && generation.number() == number;
  }

  private static void giveUp(@Nullable Generation generation) throws IOException {
    if (generation != null) {
      generation.giveUp(() -> {});
    }
  }
}
