package io.xiaoer.bot.app;

import io.xiaoer.search.CatalogIndex;
import io.xiaoer.search.analysis.CatalogAnalyzers;
import io.xiaoer.search.lexicon.WordListFolder;
import io.xiaoer.search.lexicon.WordListWatch;
import java.nio.file.Path;

/**
 * The index of this node, and the operators' word lists that it reads by.
 *
 * @param words what the lists said when the index was opened
 */
record SearchGround(CatalogIndex index, WordListWatch watch, WordListFolder.Reading words) {

  /** Opens both in the data directory; lists that are missing are put there, empty. */
  static SearchGround open(Path dataDir) {
    WordListFolder folder = new WordListFolder(dataDir.resolve("lexicon"));
    folder.prepare();
    WordListWatch watch = new WordListWatch(folder);
    WordListFolder.Reading words = folder.read();
    return new SearchGround(
        CatalogIndex.open(dataDir.resolve("index"), CatalogAnalyzers.with(words.lists())),
        watch,
        words);
  }
}
