package io.xiaoer.search;

import io.xiaoer.search.analysis.CatalogAnalyzers;
import io.xiaoer.search.query.MatchField;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/**
 * Finds what may be had instead of a product: the same thing, or of the same narrow category; the
 * more they share and the nearer the price, the better. Thread-safe.
 */
final class SimilarGoods {
  private static final float SAME_THING = 3;
  private static final float SAME_CATEGORY = 2;
  private static final float WORDS = 0.5f;
  private static final float PRICE = 1;
  private static final int MOST_WORDS = 16;

  private final CatalogAnalyzers analyzers;

  SimilarGoods(CatalogAnalyzers analyzers) {
    this.analyzers = analyzers;
  }

  /** The ids of similar goods in stock, best first; never the product itself. */
  List<ProductHit> find(IndexSearcher searcher, ProductDocument product, Limits limits, int size)
      throws IOException {
    BooleanQuery.Builder like = new BooleanQuery.Builder();
    like.add(kin(searcher.getIndexReader(), product), Occur.MUST);
    like.add(words(searcher.getIndexReader(), product), Occur.SHOULD);
    like.add(price(product.priceMinor()), Occur.SHOULD);
    like.add(PinnedGoods.IN_STOCK, Occur.FILTER);
    like.add(new TermQuery(DocumentMapper.identity(product.id())), Occur.MUST_NOT);
    Query ranked =
        FunctionScoreQuery.boostByValue(
            limits.on(like.build(), Occur.MUST),
            DoubleValuesSource.fromFloatField(IndexFields.PRIOR));
    List<ProductHit> hits = new ArrayList<>();
    for (ScoreDoc doc : searcher.search(ranked, size, PageSearch.BEST_FIRST, true).scoreDocs) {
      String id = searcher.storedFields().document(doc.doc).get(IndexFields.ID);
      hits.add(new ProductHit(id, doc.score, true));
    }
    return hits;
  }

  /** The same thing by name or, with what holds the fewest other goods, by category. */
  private Query kin(IndexReader reader, ProductDocument product) throws IOException {
    BooleanQuery.Builder kin = new BooleanQuery.Builder();
    product.titles().values().stream()
        .flatMap(title -> analyzers.heads(title).stream())
        .distinct()
        .forEach(head -> kin.add(worth(MatchField.HEAD, head, SAME_THING), Occur.SHOULD));
    for (String category : narrowest(reader, product)) {
      kin.add(worth(IndexFields.CATEGORY.keys(), category, SAME_CATEGORY), Occur.SHOULD);
    }
    BooleanQuery any = kin.build();
    return any.clauses().isEmpty() ? new MatchNoDocsQuery("nothing is known of it") : any;
  }

  /** A category of one product only says nothing of others. */
  private List<String> narrowest(IndexReader reader, ProductDocument product) throws IOException {
    List<String> narrowest = new ArrayList<>();
    int fewest = Integer.MAX_VALUE;
    for (String category : product.categories().stream().map(analyzers::key).distinct().toList()) {
      int goods = reader.docFreq(new Term(IndexFields.CATEGORY.keys(), category));
      if (goods > 1 && goods < fewest) {
        narrowest.clear();
        fewest = goods;
      }
      if (goods == fewest) {
        narrowest.add(category);
      }
    }
    return narrowest;
  }

  /** The telling words of its title and attributes. */
  private Query words(IndexReader reader, ProductDocument product) throws IOException {
    MoreLikeThis like = new MoreLikeThis(reader);
    like.setAnalyzer(analyzers.words());
    like.setMinTermFreq(1);
    like.setMinDocFreq(2);
    like.setMaxQueryTerms(MOST_WORDS);
    like.setBoost(true);
    BooleanQuery.Builder words = new BooleanQuery.Builder();
    words.add(
        inField(like, MatchField.TITLE, String.join("\n", product.titles().values())),
        Occur.SHOULD);
    words.add(
        inField(like, MatchField.ABOUT.field(), String.join("\n", product.attributeTexts())),
        Occur.SHOULD);
    return new BoostQuery(words.build(), WORDS);
  }

  private static Query inField(MoreLikeThis like, String field, String text) throws IOException {
    return like.like(field, new StringReader(text));
  }

  private static Query price(long minor) {
    return LongField.newDistanceFeatureQuery(
        IndexFields.PRICE, PRICE, minor, Math.max(1, minor / 2));
  }

  private static Query worth(String field, String value, float worth) {
    return new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(field, value))), worth);
  }
}
