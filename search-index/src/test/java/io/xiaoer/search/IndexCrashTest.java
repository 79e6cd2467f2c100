package io.xiaoer.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaoer.search.analysis.CatalogAnalyzers;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that dies in the middle of a rebuild leaves the old index or the new one, whole. */
class IndexCrashTest {
  private static final int KILLS = 3;

  @TempDir private Path home;

  @Test
  void everyStepOfASwapLeavesAWholeIndexOnTheDisk() throws IOException {
    // Given
    CatalogAnalyzers others = Words.with(home.resolve("lexicon"), "words.txt", "暖手宝宝\n");
    Path directory = home.resolve("index");
    List<Path> crashes = new ArrayList<>();
    AtomicInteger taken = new AtomicInteger();
    IndexSetup setup =
        new IndexSetup(
            IndexSchema.PRESENT,
            step -> crashes.add(snapshot(directory, taken.getAndIncrement() + "-" + step)));
    try (CatalogIndex index = CatalogIndex.open(directory, CatalogAnalyzers.shipped(), setup)) {
      index.apply(RebuildProcess.goods(0, RebuildProcess.GOODS), RebuildProcess.GOODS);
      index.commit();
      crashes.clear();
      taken.set(100);
      index.use(others);
      IndexRebuild rebuild = index.rebuild().orElseThrow();

      // When
      rebuild.apply(RebuildProcess.goods(0, RebuildProcess.GOODS), RebuildProcess.GOODS);
      rebuild.finish();
    }

    // Then
    assertThat(crashes)
        .extracting(path -> path.getFileName().toString())
        .containsExactly("100-create", "101-point", "102-pointed", "103-remove");
    for (Path crash : crashes) {
      try (CatalogIndex index = CatalogIndex.open(crash, others)) {
        RebuildProcess.assertWhole(index);
      }
    }
  }

  @Test
  void aProcessKilledAtAnyMomentLeavesAWholeIndex() throws IOException, InterruptedException {
    // Given
    long seed = 20_261_123;
    Random random = new Random(seed);
    Path directory = home.resolve("index");
    for (int kill = 0; kill < KILLS; kill++) {

      // When
      killAfter(1 + random.nextInt(40), directory);

      // Then
      try (CatalogIndex index = CatalogIndex.open(directory)) {
        assertThat(index.revision()).as("seed " + seed).isEqualTo(RebuildProcess.GOODS);
        RebuildProcess.assertWhole(index);
      }
    }
  }

  private void killAfter(int lines, Path directory) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-classpath",
                System.getProperty("java.class.path"),
                RebuildProcess.class.getName(),
                directory.toString(),
                home.resolve("lexicon").toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader told =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (int line = 0; line < lines; line++) {
        assertThat(told.readLine()).isNotNull();
      }
    } finally {
      process.destroyForcibly();
      process.waitFor();
    }
  }

  private Path snapshot(Path directory, String name) {
    return Directories.snapshot(directory, home.resolve("crashes").resolve(name));
  }
}
