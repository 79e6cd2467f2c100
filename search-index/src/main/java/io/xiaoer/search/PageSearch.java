package io.xiaoer.search;

import io.xiaoer.search.analysis.CatalogAnalyzers;
import io.xiaoer.search.query.IndexTerms;
import io.xiaoer.search.query.QueryFactory;
import io.xiaoer.search.query.TextQuery;
import io.xiaoer.search.query.TextQuery.Fit;
import io.xiaoer.search.query.TextQuery.Tier;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;

/** Answers one question from one state of the index. Thread-safe. */
final class PageSearch {
  private final QueryFactory texts;
  private final Filters filters;
  private final CatalogAnalyzers analyzers;

  PageSearch(CatalogAnalyzers analyzers) {
    this.analyzers = analyzers;
    this.texts = new QueryFactory(analyzers);
    this.filters = new Filters(analyzers);
  }

  SearchPage search(IndexSearcher searcher, ProductQuery query) throws IOException {
    TextQuery text = texts.read(query.text(), new IndexTerms(searcher));
    Listing listing = new Listing(searcher, query, filters.of(query));
    for (Tier tier : text.tiers()) {
      listing.add(tier);
    }
    if (listing.wantsMore()) {
      listing.add(new Neighbours(searcher, analyzers).of(listing.docs()));
    }
    return page(searcher, query, text, listing);
  }

  private SearchPage page(
      IndexSearcher searcher, ProductQuery query, TextQuery text, Listing listing)
      throws IOException {
    Understood understood =
        new Understood(text.terms(), filters.describe(query), listing.fit() == Fit.LOOSE);
    return new SearchPage(
        listing.total(),
        hits(searcher.storedFields(), listing, query.page() * query.size()),
        new FacetCounts(searcher.getIndexReader(), listing.facets()).inScriptOf(query.language()),
        understood);
  }

  private static List<ProductHit> hits(StoredFields stored, Listing listing, int from)
      throws IOException {
    List<ScoreDoc> docs = listing.docs();
    List<ProductHit> hits = new ArrayList<>();
    for (int i = from; i < docs.size(); i++) {
      String id = stored.document(docs.get(i).doc).get(IndexFields.ID);
      hits.add(new ProductHit(id, docs.get(i).score, i < listing.fitting()));
    }
    return hits;
  }
}
