package io.xiaoer.search;

import io.xiaoer.search.query.TextField;
import io.xiaoer.search.question.Aversions;
import io.xiaoer.search.question.TraitReader;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
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
  private static final List<TextField> SAYING =
      List.of(TextField.TITLE, TextField.CATEGORY, TextField.LABEL, TextField.ATTRIBUTE);
  private static final int MOST_FORMS = 40;
  private static final int PAIR = 2;

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
      query.add(titledInColour(expression, hues), Occur.MUST_NOT);
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
    carries.add(any(forms, SAYING), Occur.FILTER);
    carries.add(freeOf(forms), Occur.MUST_NOT);
    return Optional.of(carries.build());
  }

  private Query titledInColour(String expression, Set<String> hues) {
    BooleanQuery.Builder titled = new BooleanQuery.Builder();
    List<List<String>> names =
        traits.names(hues).stream()
            .map(aversions::words)
            .filter(words -> !words.isEmpty())
            .toList();
    BooleanQuery.Builder said = new BooleanQuery.Builder();
    said.add(any(names, List.of(TextField.TITLE)), Occur.SHOULD);
    said.add(any(forms(expression), List.of(TextField.TITLE)), Occur.SHOULD);
    titled.add(said.build(), Occur.FILTER);
    titled.add(new TermQuery(TraitFields.says(TraitFields.Trait.COLOUR)), Occur.MUST_NOT);
    return titled.build();
  }

  private List<List<String>> forms(String expression) {
    List<List<String>> forms = aversions.forms(expression);
    return forms.subList(0, Math.min(MOST_FORMS, forms.size()));
  }

  private static Query freeOf(List<List<String>> forms) {
    List<BytesRef> keys = forms.stream().map(Aversions::key).map(BytesRef::new).toList();
    return new TermInSetQuery(TraitFields.FREE_OF, keys);
  }

  private static Query any(List<List<String>> forms, List<TextField> fields) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (TextField field : fields) {
      for (List<String> form : forms) {
        any.add(words(field.words(), form), Occur.SHOULD);
        addPairs(field.grams(), String.join("", form), any);
      }
    }
    return any.build();
  }

  private static Query words(String field, List<String> words) {
    return words.size() == 1
        ? new TermQuery(new Term(field, words.getFirst()))
        : new PhraseQuery(field, words.toArray(String[]::new));
  }

  /** Han of two characters and more is found inside any word; a single one says too little. */
  private static void addPairs(String field, String han, BooleanQuery.Builder any) {
    int[] characters = han.codePoints().toArray();
    if (characters.length < PAIR || !han.codePoints().allMatch(Character::isIdeographic)) {
      return;
    }
    PhraseQuery.Builder pairs = new PhraseQuery.Builder();
    for (int i = 0; i + 1 < characters.length; i++) {
      pairs.add(new Term(field, new String(characters, i, PAIR)));
    }
    any.add(pairs.build(), Occur.SHOULD);
  }
}
