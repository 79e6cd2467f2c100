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
import java.util.function.BooleanSupplier;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;

/** Answers one question from one state of the index. Thread-safe. */
final class PageSearch {
  private final QueryFactory texts;
  private final Filters filters;
  private final CatalogAnalyzers analyzers;
  private final FacetFields facetFields = new FacetFields();

  PageSearch(CatalogAnalyzers analyzers) {
    this.analyzers = analyzers;
    this.texts = new QueryFactory(analyzers);
    this.filters = new Filters(analyzers);
  }

  SearchPage search(IndexSearcher index, ProductQuery query, BooleanSupplier timeIsUp)
      throws IOException {
    IndexSearcher searcher = timed(index, timeIsUp);
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

  /** A searcher of its own, because whether its time was up is a state of it. */
  private static IndexSearcher timed(IndexSearcher searcher, BooleanSupplier timeIsUp) {
    IndexSearcher timed = new IndexSearcher(searcher.getIndexReader());
    timed.setSimilarity(searcher.getSimilarity());
    timed.setQueryCache(null);
    timed.setTimeout(timeIsUp::getAsBoolean);
    return timed;
  }

  private SearchPage page(
      IndexSearcher searcher, ProductQuery query, TextQuery text, Listing listing)
      throws IOException {
    Understood understood =
        new Understood(text.terms(), filters.describe(query), listing.fit() == Fit.LOOSE);
    return new SearchPage(
        listing.total(),
        hits(listing, query.page() * query.size()),
        new FacetCounts(facetFields.of(searcher.getIndexReader()), listing.facets())
            .inScriptOf(query.language()),
        understood,
        searcher.timedOut());
  }

  private static List<ProductHit> hits(Listing listing, int from) {
    List<FieldDoc> docs = listing.docs();
    List<ProductHit> hits = new ArrayList<>();
    for (int i = from; i < docs.size(); i++) {
      FieldDoc doc = docs.get(i);
      hits.add(new ProductHit(Listing.id(doc), doc.score, i < listing.fitting()));
    }
    return hits;
  }
}
