package io.xiaoer.search;

import io.xiaoer.search.merchandising.Effects;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/**
 * The goods that rules put at fixed places of one answer: those that may be shown there. They are
 * part of what is found, so that totals, facets and pages agree; only their places are not those of
 * their scores.
 */
final class PinnedGoods {
  static final Query IN_STOCK = new TermQuery(new Term(IndexFields.IN_STOCK, IndexFields.YES));

  private final List<Place> places;

  private PinnedGoods(List<Place> places) {
    this.places = places;
  }

  /**
   * Looks the pinned goods up: those in stock.
   *
   * @param pins in the order of their places
   * @param allowed finds what the question restricts itself to, whatever its words
   */
  static PinnedGoods find(IndexSearcher searcher, List<Effects.Pin> pins, Query allowed)
      throws IOException {
    if (pins.isEmpty()) {
      return new PinnedGoods(List.of());
    }
    Map<String, Integer> docs = documents(searcher, pins, allowed);
    List<Place> places = new ArrayList<>();
    int free = 1;
    for (Effects.Pin pin : pins) {
      Integer doc = docs.get(pin.productId());
      if (doc != null) {
        int position = Math.max(free, pin.position());
        places.add(new Place(pin.productId(), doc, position));
        free = position + 1;
      }
    }
    return new PinnedGoods(places);
  }

  boolean isEmpty() {
    return places.isEmpty();
  }

  int size() {
    return places.size();
  }

  /** What the query finds and the pinned goods, these with a score of nothing. */
  Query with(Query query) {
    Query pinned = RuleQueries.ids(places.stream().map(Place::id).toList());
    return new BooleanQuery.Builder()
        .add(query, Occur.SHOULD)
        .add(new BoostQuery(new ConstantScoreQuery(pinned), 0), Occur.SHOULD)
        .build();
  }

  /**
   * The first documents of the answer, in its order.
   *
   * @param ranked the first of what {@link #with} finds, by score: as many as wanted and as many
   *     again as there are pinned goods
   * @param wanted how many the answer reaches
   */
  List<ScoreDoc> placed(List<ScoreDoc> ranked, int wanted) {
    Map<Integer, ScoreDoc> pinned = new LinkedHashMap<>();
    places.forEach(place -> pinned.put(place.doc(), new ScoreDoc(place.doc(), 0)));
    List<ScoreDoc> answer = new ArrayList<>();
    for (ScoreDoc doc : ranked) {
      if (pinned.containsKey(doc.doc)) {
        pinned.put(doc.doc, doc);
      } else {
        answer.add(doc);
      }
    }
    for (Place place : places) {
      ScoreDoc doc = pinned.get(place.doc());
      answer.add(Math.min(place.position() - 1, answer.size()), doc);
    }
    return answer.subList(0, Math.min(wanted, answer.size()));
  }

  private static Map<String, Integer> documents(
      IndexSearcher searcher, List<Effects.Pin> pins, Query allowed) throws IOException {
    Query pinned = RuleQueries.ids(pins.stream().map(Effects.Pin::productId).toList());
    Query query =
        new BooleanQuery.Builder()
            .add(pinned, Occur.FILTER)
            .add(allowed, Occur.FILTER)
            .add(IN_STOCK, Occur.FILTER)
            .build();
    Map<String, Integer> docs = new HashMap<>();
    StoredFields stored = searcher.storedFields();
    for (ScoreDoc doc : searcher.search(query, pins.size()).scoreDocs) {
      docs.put(stored.document(doc.doc).get(IndexFields.ID), doc.doc);
    }
    return docs;
  }

  /** One pinned product and where it stands, counted from 1. */
  private record Place(String id, int doc, int position) {}
}
