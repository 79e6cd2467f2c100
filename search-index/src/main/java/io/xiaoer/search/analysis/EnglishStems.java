package io.xiaoer.search.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Takes English words to their stems, by the dictionary of Krovetz; leaves others. Thread-safe. */
final class EnglishStems {
  private final Analyzer stemmer =
      new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
          Tokenizer word = new KeywordTokenizer();
          return new TokenStreamComponents(word, new KStemFilter(word));
        }
      };

  String stem(String word) {
    try (TokenStream stems = stemmer.tokenStream("", word)) {
      CharTermAttribute term = stems.addAttribute(CharTermAttribute.class);
      stems.reset();
      String stem = stems.incrementToken() ? term.toString() : word;
      stems.end();
      return stem;
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory cannot fail", e);
    }
  }
}
