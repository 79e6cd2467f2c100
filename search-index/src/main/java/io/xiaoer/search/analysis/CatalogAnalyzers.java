package io.xiaoer.search.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;

/** The analysers of the catalogue; each may be used by any number of threads. */
public final class CatalogAnalyzers {
  private CatalogAnalyzers() {}

  /** For texts of products. */
  public static Analyzer forIndex() {
    return new CJKAnalyzer();
  }
}
