package io.xiaoer.search.analysis;

import io.xiaoer.search.lexicon.WordLists;
import java.io.Reader;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;

/** How texts become words, for the index and for questions alike. Thread-safe, never closed. */
public final class CatalogAnalyzers {
  private final TextFolding folding;
  private final WordCutter cutter;
  private final Lexicon lexicon;
  private final String fingerprint;
  private final Sounds sounds;
  private final CutText.Cutting cutting;

  private CatalogAnalyzers(
      TextFolding folding, WordCutter cutter, Lexicon lexicon, String fingerprint) {
    this.folding = folding;
    this.cutter = cutter;
    this.lexicon = lexicon;
    this.fingerprint = fingerprint;
    this.sounds = new Sounds(Pinyin.load(), cutter);
    this.cutting = new CutText.Cutting(folding, cutter, sounds);
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

  /** A text for one thread, of whose words several things are to be made. */
  public CutText text(String text) {
    return new CutText(cutting, text);
  }

  /** Everything that a text is found by, as often as it stands there, without places. */
  public List<String> tokens(String text) {
    return text(text).tokens();
  }

  /** The tokens that together find a stretch of folded Han, whatever words it was cut into. */
  public List<String> grams(String han) {
    return MatchTokens.grams(han);
  }

  /** Everything that the Han of a text is found by in pinyin. */
  public List<String> sounds(String text) {
    return text(text).sounds();
  }

  /** For letters that may be pinyin: one list of sounds for each way to read them. */
  public List<List<String>> soundsOfLetters(String letters) {
    return sounds.ofLetters(letters);
  }

  /** The sounds of a stretch of folded Han; empty where it cannot be read. */
  public List<String> soundsOfHan(String han) {
    return sounds.ofHan(han);
  }

  /** How a stretch of folded Han is read, syllable by syllable; empty where it cannot be. */
  public List<String> syllables(String han) {
    return sounds.syllables(han);
  }

  /** The sound that the initials of a word are. */
  public String soundOfInitials(String letters) {
    return Sounds.initials(letters);
  }

  /** The sound that a word of one syllable is. */
  public String soundOfSyllable(String syllable) {
    return Sounds.alone(syllable);
  }

  /** Whether letters are one syllable of pinyin. */
  public boolean isSyllable(String letters) {
    return sounds.isSyllable(letters);
  }

  /** Whether the general dictionary or our own lists know a folded Han word. */
  public boolean isWord(String han) {
    return cutter.isWord(han);
  }

  /** The words of a text without the shorter words inside them. */
  public List<Word> cut(String text) {
    return cutter.cut(folding.fold(text));
  }

  /** The words of a title that say what the thing is, likeliest first. */
  public List<String> heads(String title) {
    return text(title).heads();
  }

  /** A text as one term: its words, whatever stands between them; at most 200 characters. */
  public String whole(String text) {
    return text(text).whole();
  }

  /**
   * A name as it is compared with other names: folded, blanks evened out, at most 200 characters.
   */
  public String key(String name) {
    return text(name).key();
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
        return PlacedTokens.GAP;
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
