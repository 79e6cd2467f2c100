package io.xiaoer.search;

import io.xiaoer.search.analysis.CatalogAnalyzers;
import io.xiaoer.search.merchandising.Effects;
import io.xiaoer.search.merchandising.Target;
import io.xiaoer.search.query.TextQuery;
import io.xiaoer.search.query.TextQuery.Tier;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/** What rules want, in Lucene's words. Thread-safe. */
final class RuleQueries {
  private final CatalogAnalyzers analyzers;

  RuleQueries(CatalogAnalyzers analyzers) {
    this.analyzers = analyzers;
  }

  /** The goods of a target. */
  Query goods(Target target) {
    return switch (target.by()) {
      case PRODUCT -> ids(target.values());
      case BRAND -> named(IndexFields.BRAND.keys(), target);
      case CATEGORY -> named(IndexFields.CATEGORY.keys(), target);
      case TAG -> named(IndexFields.TAG, target);
    };
  }

  static Query ids(Collection<String> ids) {
    return in(IndexFields.ID, ids, UnaryOperator.identity());
  }

  /** Multiplies the scores of what the rules are about; finds the same. */
  Query weighted(Query query, Effects effects) {
    Query weighted = query;
    for (Effects.Weight weight : effects.weights()) {
      weighted =
          FunctionScoreQuery.boostByQuery(
              weighted, goods(weight.target()), (float) weight.factor());
    }
    return weighted;
  }

  /**
   * The question in all its wordings. A tier finds what it finds in any of them; a wording with
   * fewer tiers repeats its last one.
   */
  static TextQuery read(String text, Effects effects, IndexedTexts texts) throws IOException {
    TextQuery asked = texts.read(text);
    List<TextQuery> others = new ArrayList<>();
    for (String wording : effects.rewordings().of(text)) {
      others.add(texts.read(wording));
    }
    if (others.isEmpty()) {
      return asked;
    }
    int tiers = asked.tiers().size();
    for (TextQuery other : others) {
      tiers = Math.max(tiers, other.tiers().size());
    }
    List<Tier> all = new ArrayList<>();
    for (int i = 0; i < tiers; i++) {
      all.add(together(asked, others, i));
    }
    return new TextQuery(asked.terms(), all);
  }

  private static Tier together(TextQuery asked, List<TextQuery> others, int place) {
    List<Query> wordings = new ArrayList<>();
    Tier own = tier(asked, place);
    wordings.add(own.query());
    others.forEach(other -> wordings.add(tier(other, place).query()));
    return new Tier(new DisjunctionMaxQuery(wordings, 0), own.fit());
  }

  private static Tier tier(TextQuery text, int place) {
    return text.tiers().get(Math.min(place, text.tiers().size() - 1));
  }

  private Query named(String field, Target target) {
    return in(field, target.values(), analyzers::key);
  }

  private static Query in(String field, Collection<String> values, UnaryOperator<String> key) {
    return new TermInSetQuery(
        field, values.stream().map(key).distinct().map(BytesRef::new).toList());
  }
}
