package io.xiaoer.search.analysis;

import io.xiaoer.search.lexicon.WordLists;
import java.io.Reader;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;

/** How texts become words, for the index and for questions alike. Thread-safe, never closed. */
public final class CatalogAnalyzers {
  private static final int LONGEST_KEY = 200;

  private final TextFolding folding;
  private final WordCutter cutter;
  private final Lexicon lexicon;
  private final String fingerprint;

  private CatalogAnalyzers(
      TextFolding folding, WordCutter cutter, Lexicon lexicon, String fingerprint) {
    this.folding = folding;
    this.cutter = cutter;
    this.lexicon = lexicon;
    this.fingerprint = fingerprint;
  }

  /** The analysers over the word lists that ship with this module; read once per process. */
  public static CatalogAnalyzers shipped() {
    return Shipped.ANALYZERS;
  }

  /** The analyzers over the shipped word lists and further ones beside them. */
  public static CatalogAnalyzers with(WordLists further) {
    return further.isEmpty() ? shipped() : load(Shipped.FOLDING, further);
  }

  /** The same for the same cut of every text into words, whatever else is known about them. */
  public String fingerprint() {
    return fingerprint;
  }

  /** Words with the shorter words inside them, one place a word. */
  public Analyzer words() {
    return analyzer(new WordPlan(cutter));
  }

  /** Han characters and pairs of them, one place a character. */
  public Analyzer grams() {
    return analyzer(new GramPlan());
  }

  /** The words of a text without the shorter words inside them. */
  public List<Word> cut(String text) {
    return cutter.cut(folding.fold(text));
  }

  /** The words of a title that say what the thing is, likeliest first. */
  public List<String> heads(String title) {
    return TitleHead.of(folding.fold(title), cutter);
  }

  /**
   * A name as it is compared with other names: folded, blanks evened out, at most 200 characters.
   */
  public String key(String name) {
    String folded = folding.fold(name).strip().replaceAll("\\s+", " ");
    return folded.length() <= LONGEST_KEY ? folded : folded.substring(0, LONGEST_KEY);
  }

  /** What is known about words. */
  public Lexicon lexicon() {
    return lexicon;
  }

  private Analyzer analyzer(CatalogTokenizer.Plan plan) {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        return new TokenStreamComponents(new CatalogTokenizer(plan));
      }

      @Override
      protected Reader initReader(String field, Reader reader) {
        return folding.fold(reader);
      }

      @Override
      public int getPositionIncrementGap(String field) {
        return 100;
      }
    };
  }

  private static CatalogAnalyzers load(TextFolding folding, WordLists further) {
    LexiconReader reader = new LexiconReader(folding, further);
    Set<String> words = reader.ownWords();
    WordCutter cutter = WordCutter.load(words);
    return new CatalogAnalyzers(folding, cutter, reader.read(cutter), Fingerprint.of(words));
  }

  /** Holds what the process reads on first use. */
  private static final class Shipped {
    private static final TextFolding FOLDING = TextFolding.load();
    private static final CatalogAnalyzers ANALYZERS = load(FOLDING, WordLists.NONE);
  }
}
