package io.xiaoer.search.merchandising;

import io.xiaoer.search.analysis.CatalogAnalyzers;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A rule with its texts read. Immutable. */
final class ReadRule {
  private final Rule rule;
  private final List<Wording> condition;
  private final List<Wording> terms;

  ReadRule(Rule rule, CatalogAnalyzers analyzers) {
    this.rule = rule;
    this.condition = condition(rule.when(), analyzers);
    this.terms =
        rule.action() instanceof Action.Synonym(var texts)
            ? texts.stream()
                .map(text -> Wording.of(text, analyzers))
                .filter(term -> !term.isEmpty())
                .toList()
            : List.of();
  }

  Rule rule() {
    return rule;
  }

  boolean isSynonym() {
    return !terms.isEmpty();
  }

  boolean holds(Wording asked, @Nullable String shopkeeper, Instant now) {
    boolean ours = rule.shopkeeper() == null || rule.shopkeeper().equals(shopkeeper);
    return ours && rule.period().holds(now) && meets(asked);
  }

  /** The question with the longest of the terms that it says replaced by each of the others. */
  Stream<String> rewordings(Wording asked) {
    Optional<Wording> said =
        terms.stream().filter(asked::has).max(Comparator.comparingInt(Wording::length));
    return said.stream()
        .flatMap(
            term ->
                terms.stream()
                    .filter(other -> !other.sameAs(term))
                    .flatMap(other -> asked.with(term, other).stream()));
  }

  /** A condition without letters and digits is met by nothing. */
  private boolean meets(Wording asked) {
    return switch (rule.when()) {
      case Condition.Any _ -> true;
      case Condition.Exactly _ -> condition.stream().anyMatch(asked::sameAs);
      case Condition.Containing _ ->
          !condition.isEmpty() && condition.stream().allMatch(asked::has);
    };
  }

  private static List<Wording> condition(Condition when, CatalogAnalyzers analyzers) {
    return switch (when) {
      case Condition.Any _ -> List.of();
      case Condition.Exactly(var text) ->
          Stream.of(Wording.of(text, analyzers)).filter(whole -> !whole.isEmpty()).toList();
      case Condition.Containing(var text) -> Wording.parts(text, analyzers).toList();
    };
  }
}
