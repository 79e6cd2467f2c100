package io.xiaoer.search.merchandising;

import io.xiaoer.search.analysis.CatalogAnalyzers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules of a shop, read once so that each question is quickly compared. Thread-safe. */
public final class Rulebook {
  /** A shopkeeper's own rules before everybody's, then by id. */
  private static final Comparator<Rule> ORDER =
      Comparator.comparing((Rule rule) -> rule.shopkeeper() == null).thenComparing(Rule::id);

  private final CatalogAnalyzers analyzers;
  private final List<ReadRule> rules;
  private final Effects none;

  public Rulebook(Merchandising merchandising, CatalogAnalyzers analyzers) {
    this.analyzers = analyzers;
    this.rules =
        merchandising.rules().stream()
            .sorted(ORDER)
            .map(rule -> new ReadRule(rule, analyzers))
            .toList();
    this.none = new Effects(List.of(), List.of(), List.of(), rewordings(List.of()), List.of());
  }

  /**
   * What the rules do to a question.
   *
   * @param text of any length and content; what is too long is compared by its beginning
   * @param shopkeeper in whose shop it is asked, or null where in none
   */
  public Effects effects(String text, @Nullable String shopkeeper, Instant now) {
    if (rules.isEmpty()) {
      return none;
    }
    Wording asked = Wording.of(text, analyzers);
    List<ReadRule> holding =
        rules.stream().filter(rule -> rule.holds(asked, shopkeeper, now)).toList();
    return new Effects(
        pins(holding),
        holding.stream().flatMap(Rulebook::weight).toList(),
        holding.stream().flatMap(Rulebook::hidden).toList(),
        rewordings(holding),
        holding.stream().map(rule -> rule.rule().id()).toList());
  }

  private Rewordings rewordings(List<ReadRule> holding) {
    return new Rewordings(holding.stream().filter(ReadRule::isSynonym).toList(), analyzers);
  }

  private static List<Effects.Pin> pins(List<ReadRule> holding) {
    List<Effects.Pin> pins = new ArrayList<>();
    Set<String> products = new HashSet<>();
    holding.stream()
        .flatMap(Rulebook::pin)
        .sorted(Comparator.comparingInt(Effects.Pin::position))
        .filter(pin -> products.add(pin.productId()))
        .forEach(pins::add);
    return pins;
  }

  private static Stream<Effects.Pin> pin(ReadRule read) {
    boolean asked = !(read.rule().when() instanceof Condition.Any);
    return read.rule().action() instanceof Action.Pin(var product, var position)
        ? Stream.of(new Effects.Pin(product, position, asked))
        : Stream.empty();
  }

  private static Stream<Effects.Weight> weight(ReadRule read) {
    return switch (read.rule().action()) {
      case Action.Boost(var factor, var target) -> Stream.of(new Effects.Weight(factor, target));
      case Action.Bury(var factor, var target) -> Stream.of(new Effects.Weight(factor, target));
      case Action.Pin _, Action.Hide _, Action.Synonym _ -> Stream.empty();
    };
  }

  private static Stream<Target> hidden(ReadRule read) {
    return read.rule().action() instanceof Action.Hide(var target)
        ? Stream.of(target)
        : Stream.empty();
  }
}
