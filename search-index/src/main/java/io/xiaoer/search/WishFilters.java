package io.xiaoer.search;

import io.xiaoer.search.TraitFields.Trait;
import io.xiaoer.search.question.AgeRange;
import io.xiaoer.search.question.PriceRange;
import io.xiaoer.search.question.TraitReader;
import io.xiaoer.search.question.WishKind;
import io.xiaoer.search.question.Wishes;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.IntRange;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * Makes filters of wishes. Goods that say nothing of a colour, a size, an age or a pack are not
 * judged by it, unless it must be said. Thread-safe.
 */
final class WishFilters {
  private final TraitReader traits;
  private final Refusals refusals;

  WishFilters(TraitReader traits, Refusals refusals) {
    this.traits = traits;
    this.refusals = refusals;
  }

  /**
   * What goods must be to meet the wishes.
   *
   * @param said the kinds that goods must say themselves, because the words of these wishes are not
   *     searched for
   */
  List<Query> of(Wishes wishes, Set<WishKind> said) {
    if (wishes.kinds().isEmpty() && wishes.without().isEmpty()) {
      return List.of();
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    PriceRange price = wishes.price();
    if (price != null) {
      query.add(
          LongField.newRangeQuery(
              IndexFields.PRICE, Minor.least(price.min()), Minor.most(price.max())),
          Occur.FILTER);
    }
    Collection<String> hues =
        wishes.colours().stream().flatMap(words -> traits.coloursOf(words).stream()).toList();
    add(Trait.COLOUR, values(Trait.COLOUR, hues), false, query);
    add(Trait.SIZE, values(Trait.SIZE, wishes.sizes()), said.contains(WishKind.SIZE), query);
    add(Trait.PACK, values(Trait.PACK, counts(wishes)), said.contains(WishKind.PACK), query);
    add(Trait.AGE, ages(wishes.age()), said.contains(WishKind.AGE), query);
    wishes.without().forEach(expression -> refusals.add(expression, query));
    BooleanQuery clauses = query.build();
    return clauses.clauses().isEmpty() ? List.of() : List.of(standing(clauses));
  }

  /** Clauses that only exclude need something to exclude from. */
  private static Query standing(BooleanQuery clauses) {
    BooleanQuery.Builder query =
        new BooleanQuery.Builder().add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
    clauses.forEach(query::add);
    return query.build();
  }

  /** Kinds of wishes that goods can meet by a trait alone. */
  static Set<WishKind> sayable(Wishes wishes) {
    Set<WishKind> kinds = wishes.kinds();
    kinds.remove(WishKind.PRICE);
    kinds.remove(WishKind.COLOUR);
    if (counts(wishes).isEmpty()) {
      kinds.remove(WishKind.PACK);
    }
    return kinds;
  }

  /** Measures such as 50ml are words; only counts are compared. */
  private static List<String> counts(Wishes wishes) {
    return wishes.packs().stream()
        .filter(pack -> pack.chars().allMatch(Character::isDigit))
        .toList();
  }

  private static void add(
      Trait trait, List<Query> values, boolean said, BooleanQuery.Builder query) {
    if (values.isEmpty()) {
      return;
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    values.forEach(value -> any.add(value, Occur.SHOULD));
    if (said) {
      query.add(any.build(), Occur.FILTER);
    } else {
      BooleanQuery.Builder other = new BooleanQuery.Builder();
      other.add(new TermQuery(TraitFields.says(trait)), Occur.FILTER);
      query.add(other.add(any.build(), Occur.MUST_NOT).build(), Occur.MUST_NOT);
    }
  }

  private static List<Query> values(Trait trait, Collection<String> values) {
    return values.stream()
        .<Query>map(value -> new TermQuery(TraitFields.value(trait, value)))
        .toList();
  }

  private static List<Query> ages(@Nullable AgeRange age) {
    return Stream.ofNullable(age)
        .map(
            months ->
                IntRange.newIntersectsQuery(
                    TraitFields.AGE_RANGE,
                    new int[] {months.fromMonths()},
                    new int[] {months.toMonths()}))
        .toList();
  }
}
