package io.xiaoer.search;

import io.xiaoer.search.analysis.CatalogAnalyzers;
import io.xiaoer.search.completion.Completer;
import io.xiaoer.search.merchandising.Merchandising;
import io.xiaoer.search.merchandising.Rulebook;
import io.xiaoer.search.question.TraitReader;

/** Everything that answers with one state of the words and the rules; replaced as a whole. */
record Answering(
    CatalogAnalyzers words,
    PageSearch pages,
    SimilarGoods similar,
    Completer completer,
    Rulebook rules) {

  static Answering with(CatalogAnalyzers words, Merchandising rules) {
    return new Answering(
        words,
        new PageSearch(words, new TraitReader(words)),
        new SimilarGoods(words),
        new Completer(words),
        new Rulebook(rules, words));
  }

  Answering by(Merchandising others) {
    return new Answering(words, pages, similar, completer, new Rulebook(others, words));
  }
}
