package io.xiaoer.search;

import io.xiaoer.search.question.Aversions;
import io.xiaoer.search.question.TraitReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Makes clauses of what somebody does not want: goods are out that carry it, under any of its
 * names, in a title, a category, a brand, a tag, an attribute or an option. Goods that say to be
 * free of it stay, and so do those that come in another colour too. Thread-safe.
 */
final class Refusals {
  private static final int MOST_FORMS = 40;

  private final Aversions aversions;
  private final TraitReader traits;

  Refusals(Aversions aversions, TraitReader traits) {
    this.aversions = aversions;
    this.traits = traits;
  }

  void add(String expression, BooleanQuery.Builder query) {
    Set<String> hues = traits.coloursRefused(expression);
    if (hues.isEmpty()) {
      carries(expression).ifPresent(carrying -> query.add(carrying, Occur.MUST_NOT));
    } else {
      hues.forEach(hue -> query.add(new TermQuery(TraitFields.onlyColour(hue)), Occur.MUST_NOT));
      query.add(saidInColour(expression, hues), Occur.MUST_NOT);
    }
  }

  /** Goods that say to be free of any of the expressions. */
  Query freeOf(Collection<String> expressions) {
    return freeOf(expressions.stream().flatMap(one -> forms(one).stream()).toList());
  }

  private Optional<Query> carries(String expression) {
    List<List<String>> forms = forms(expression);
    if (forms.isEmpty()) {
      return Optional.empty();
    }
    BooleanQuery.Builder carries = new BooleanQuery.Builder();
    carries.add(any(forms), Occur.FILTER);
    carries.add(freeOf(forms), Occur.MUST_NOT);
    return Optional.of(carries.build());
  }

  /** Goods that name the colour and have none to choose from. */
  private Query saidInColour(String expression, Set<String> hues) {
    List<List<String>> names = new ArrayList<>(forms(expression));
    traits.names(hues).stream()
        .map(aversions::words)
        .filter(words -> !words.isEmpty())
        .forEach(names::add);
    return new BooleanQuery.Builder()
        .add(any(names), Occur.FILTER)
        .add(new TermQuery(TraitFields.says(TraitFields.Trait.COLOUR)), Occur.MUST_NOT)
        .build();
  }

  private List<List<String>> forms(String expression) {
    List<List<String>> forms = aversions.forms(expression);
    return forms.subList(0, Math.min(MOST_FORMS, forms.size()));
  }

  private static Query freeOf(List<List<String>> forms) {
    List<BytesRef> keys = forms.stream().map(Aversions::key).map(BytesRef::new).toList();
    return new TermInSetQuery(TraitFields.FREE_OF, keys);
  }

  private static Query any(List<List<String>> forms) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (List<String> form : forms) {
      BooleanQuery.Builder all = new BooleanQuery.Builder();
      CarriedTerms.of(form)
          .forEach(
              term -> all.add(new TermQuery(new Term(CarriedTerms.FIELD, term)), Occur.FILTER));
      any.add(all.build(), Occur.SHOULD);
    }
    return any.build();
  }
}
