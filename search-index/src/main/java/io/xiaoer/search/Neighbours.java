package io.xiaoer.search;

import io.xiaoer.search.analysis.CatalogAnalyzers;
import io.xiaoer.search.query.TextQuery.Fit;
import io.xiaoer.search.query.TextQuery.Tier;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/** Goods of the same narrow categories as those that fit; the narrower, the nearer. */
final class Neighbours {
  private static final int LOOKED_AT = 10;

  /** A category of more than this many goods, and of more than a tenth of all, says too little. */
  private static final int FEW = 10;

  private static final int SHARE = 10;

  private final IndexSearcher searcher;
  private final CatalogAnalyzers analyzers;

  Neighbours(IndexSearcher searcher, CatalogAnalyzers analyzers) {
    this.searcher = searcher;
    this.analyzers = analyzers;
  }

  Tier of(List<ScoreDoc> fitting) throws IOException {
    List<ScoreDoc> first = fitting.subList(0, Math.min(LOOKED_AT, fitting.size()));
    BooleanQuery.Builder near = new BooleanQuery.Builder();
    boolean any = false;
    for (Map.Entry<String, Integer> category : categories(first).entrySet()) {
      float shared = (float) category.getValue() / first.size();
      Term term = new Term(IndexFields.CATEGORY.keys(), category.getKey());
      float weight = shared * rarity(term);
      if (isNarrow(term)) {
        near.add(new BoostQuery(new ConstantScoreQuery(new TermQuery(term)), weight), Occur.SHOULD);
        any = true;
      }
    }
    Query query = any ? near.build() : new MatchNoDocsQuery("no categories");
    return new Tier(query, Fit.BROAD);
  }

  private boolean isNarrow(Term category) throws IOException {
    int all = searcher.getIndexReader().numDocs();
    return searcher.getIndexReader().docFreq(category) <= Math.max(FEW, all / SHARE);
  }

  private float rarity(Term category) throws IOException {
    double all = searcher.getIndexReader().numDocs();
    int of = searcher.getIndexReader().docFreq(category);
    return (float) (Math.log1p(all / (1.0 + of)) / Math.log1p(all));
  }

  private Map<String, Integer> categories(List<ScoreDoc> docs) throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    for (ScoreDoc doc : docs) {
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc.doc, leaves));
      for (LabelScript script : LabelScript.values()) {
        String field = IndexFields.labels(script);
        count(DocValues.getSortedSet(leaf.reader(), field), doc.doc - leaf.docBase, counts);
      }
    }
    return counts;
  }

  private void count(SortedSetDocValues labels, int doc, Map<String, Integer> counts)
      throws IOException {
    if (labels.advanceExact(doc)) {
      for (int i = 0; i < labels.docValueCount(); i++) {
        String label = labels.lookupOrd(labels.nextOrd()).utf8ToString();
        if (label.charAt(0) == IndexFields.CATEGORY.mark()) {
          counts.merge(analyzers.key(label.substring(1)), 1, Integer::sum);
        }
      }
    }
  }
}
