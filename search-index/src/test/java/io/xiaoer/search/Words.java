package io.xiaoer.search;

import io.xiaoer.search.analysis.CatalogAnalyzers;
import io.xiaoer.search.lexicon.WordListFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Analyzers over the shipped lists and a few lines of a test. */
final class Words {
  private Words() {}

  static CatalogAnalyzers with(Path folder, String file, String lines) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(file), lines);
    return CatalogAnalyzers.with(new WordListFolder(folder).read().lists());
  }
}
