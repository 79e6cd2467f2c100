package io.xiaoer.search;

import io.xiaoer.search.question.AgeRange;
import io.xiaoer.search.question.Traits;
import java.util.Collection;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntRange;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;

/** The fields of what wishes are compared with: a term for each value, and one for "says so". */
final class TraitFields {
  static final String AGE_RANGE = "age";

  /** Keys of what goods say not to carry. */
  static final String FREE_OF = "freeOf";

  private static final String TRAIT = "trait";
  private static final String ONLY_COLOUR = "onlyColour";

  private TraitFields() {}

  /** Closed: what goods have values of. */
  enum Trait {
    COLOUR,
    SIZE,
    PACK,
    AGE
  }

  static void add(Traits traits, Document document) {
    addAll(Trait.COLOUR, traits.colours(), document);
    addAll(Trait.SIZE, traits.sizes(), document);
    addAll(Trait.PACK, traits.packs(), document);
    if (traits.colours().size() == 1) {
      add(ONLY_COLOUR, traits.colours().iterator().next(), document);
    }
    for (AgeRange age : traits.ages()) {
      document.add(
          new IntRange(AGE_RANGE, new int[] {age.fromMonths()}, new int[] {age.toMonths()}));
    }
    if (!traits.ages().isEmpty()) {
      add(TRAIT, says(Trait.AGE).text(), document);
    }
    traits.freeOf().forEach(key -> add(FREE_OF, key, document));
  }

  /** Goods with any value of it. */
  static Term says(Trait trait) {
    return new Term(TRAIT, trait.name());
  }

  static Term value(Trait trait, String value) {
    return new Term(TRAIT, trait.name() + ":" + value);
  }

  /** Goods that come in this colour and in no other. */
  static Term onlyColour(String family) {
    return new Term(ONLY_COLOUR, family);
  }

  private static void addAll(Trait trait, Collection<String> values, Document document) {
    values.forEach(value -> add(TRAIT, value(trait, value).text(), document));
    if (!values.isEmpty()) {
      add(TRAIT, says(trait).text(), document);
    }
  }

  private static void add(String field, String value, Document document) {
    document.add(new StringField(field, value, Field.Store.NO));
  }
}
