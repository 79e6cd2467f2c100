package io.xiaoer.intent;

import java.util.List;

/**
 * What is known of one language: the readers of details in the order that they take from a text,
 * the reader of words such as asked attributes, and the cues.
 */
record Lexicon(List<SlotReader> readers, SlotReader words, Cues cues, QueryCleaner query) {

  static Lexicon load(String language, Goods goods) {
    NumberWords numbers = NumberWords.of(language);
    return new Lexicon(
        List.of(
            new OrderNumberReader(),
            new TrackingNumberReader(),
            new PriceReader(file("price", language, 1), numbers),
            new ReferenceReader(file("reference", language, 1), numbers),
            new QuantityReader(file("quantity", language, 1), numbers)),
        new WordReader(file("words", language, 2)),
        Cues.load(language),
        new QueryCleaner(file("query", language, 1), goods));
  }

  private static List<LexiconLine> file(String name, String language, int words) {
    return LexiconFile.read(name + "." + language + ".txt", words);
  }

  /** The text with its details marked, but for the words that {@link #words} reads. */
  Marked details(String text) {
    Marked read = Marked.of(text);
    for (SlotReader reader : readers) {
      read = reader.read(read);
    }
    return read;
  }
}
