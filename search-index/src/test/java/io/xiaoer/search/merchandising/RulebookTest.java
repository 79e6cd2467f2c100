package io.xiaoer.search.merchandising;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xiaoer.search.analysis.CatalogAnalyzers;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which rules hold for a question, and what they do to it. */
class RulebookTest {
  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
  private static final Action HIDE = new Action.Hide(product("x"));

  @ParameterizedTest
  @CsvSource({
    "防晒霜, 防晒霜, true",
    "防晒霜, 防曬霜, true",
    "防晒霜, ' 防晒霜！', true",
    "防晒霜, 宝宝防晒霜, false",
    "Sun Cream, ＳＵＮ cream, true",
    "sun cream, sun creams, true",
    "sun cream, kids sun cream, false",
    "50 ML, 50毫升, true",
    "iPhone手机壳, iphone 手机壳, true",
  })
  void anExactConditionComparesTheWholeQuestionAsTheIndexDoes(
      String condition, String asked, boolean holds) {
    // When
    Effects effects = effects(asked, rule("r", HIDE, new Condition.Exactly(condition)));

    // Then
    assertThat(effects.rules()).hasSize(holds ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource({
    "防晒, 有没有宝宝防曬霜, true",
    "防晒 宝宝, 宝宝用的防晒, true",
    "防晒 宝宝, 防晒霜, false",
    "tea, Green TEA please, true",
    "tea, steak, false",
    "tea, team shirts, false",
    "green tea, tea that is green, true",
    "iphone, 苹果iPhone手机壳, true",
    "手机壳, 苹果iPhone手机壳, true",
    "phone, 苹果iPhone手机壳, false",
    "！, 随便什么！, false",
  })
  void aContainedConditionWantsEveryPartOfIt(String condition, String asked, boolean holds) {
    // When
    Effects effects = effects(asked, rule("r", HIDE, new Condition.Containing(condition)));

    // Then
    assertThat(effects.rules()).hasSize(holds ? 1 : 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "🙂", "anything", "\ud800"})
  void aRuleForAnyQuestionHoldsForEvery(String asked) {
    // When
    Effects effects = effects(asked, rule("r", HIDE, new Condition.Any()));

    // Then
    assertThat(effects.hidden()).containsExactly(product("x"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-22T07:59:59.999Z, false",
    "2026-11-22T08:00:00Z, true",
    "2026-11-22T08:59:59.999Z, true",
    "2026-11-22T09:00:00Z, false",
  })
  void aPeriodHasItsFirstMomentAndNotItsLast(Instant at, boolean holds) {
    // Given
    Period hour = new Period(NOW, NOW.plusSeconds(3600));
    Rule rule = new Rule("r", HIDE, new Condition.Any(), hour, null);

    // When
    Effects effects = book(rule).effects("茶", null, at);

    // Then
    assertThat(effects.rules().isEmpty()).isEqualTo(!holds);
  }

  @Test
  void anOpenPeriodHasNoEnd() {
    // When
    Effects effects =
        book(
                new Rule("past", HIDE, new Condition.Any(), new Period(null, NOW), null),
                new Rule("future", HIDE, new Condition.Any(), new Period(NOW, null), null))
            .effects("茶", null, NOW);

    // Then
    assertThat(effects.rules()).containsExactly("future");
  }

  @ParameterizedTest
  @CsvSource(
      value = {"tg/main/1, 2", "tg/main/2, 1", "null, 1"},
      nullValues = "null")
  void aShopkeepersRuleIsForTheirShopAlone(@Nullable String shopkeeper, int rules) {
    // Given
    Rulebook book =
        book(
            new Rule("all", HIDE, new Condition.Any(), Period.ALWAYS, null),
            new Rule("own", HIDE, new Condition.Any(), Period.ALWAYS, "tg/main/1"));

    // When
    Effects effects = book.effects("茶", shopkeeper, NOW);

    // Then
    assertThat(effects.rules()).hasSize(rules);
  }

  @Test
  void pinsAreInTheOrderOfTheirPlacesAndAShopkeepersOwnComeFirst() {
    // Given
    Rulebook book =
        book(
            rule("1", new Action.Pin("a", 3), new Condition.Any()),
            rule("2", new Action.Pin("b", 1), new Condition.Any()),
            rule("3", new Action.Pin("a", 9), new Condition.Any()),
            new Rule("4", new Action.Pin("c", 1), new Condition.Any(), Period.ALWAYS, "me"));

    // When
    Effects effects = book.effects("茶", "me", NOW);

    // Then
    assertThat(effects.pins())
        .containsExactly(
            new Effects.Pin("c", 1, false),
            new Effects.Pin("b", 1, false),
            new Effects.Pin("a", 3, false));
    assertThat(effects.rules()).containsExactly("4", "1", "2", "3");
  }

  @ParameterizedTest
  @CsvSource({
    "宝宝肥宅快乐水大瓶, 宝宝 可乐 大瓶",
    "肥宅快樂水, 可乐",
    "可樂 大瓶, 肥宅快乐水 大瓶",
    "cold FIZZY drinks now, cold 可乐 now",
  })
  void aSynonymSaysTheQuestionOtherwise(String asked, String otherwise) {
    // Given
    Action cola = new Action.Synonym(List.of("可乐", "肥宅快乐水", "fizzy drink"));

    // When
    Effects effects = effects(asked, rule("r", cola, new Condition.Any()));

    // Then
    assertThat(effects.rewordings().of(asked))
        .anySatisfy(text -> assertThat(text.strip().replaceAll("\\s+", " ")).isEqualTo(otherwise))
        .hasSize(2);
  }

  @Test
  void theLongestTermIsTheOneThatIsMeant() {
    // Given
    Action cola = new Action.Synonym(List.of("可乐", "可口可乐", "汽水"));

    // When
    Effects effects = effects("可口可乐", rule("r", cola, new Condition.Any()));

    // Then
    assertThat(effects.rewordings().of("可口可乐"))
        .extracting(String::strip)
        .containsExactly("可乐", "汽水");
  }

  @Test
  void rewordingsAreFew() {
    // Given
    Action many = new Action.Synonym(List.of("茶", "a1", "a2", "a3", "a4", "a5", "a6"));

    // When
    Effects effects = effects("茶", rule("r", many, new Condition.Any()));

    // Then
    assertThat(effects.rewordings().of("茶")).hasSize(Rewordings.MOST);
  }

  @Test
  void anyTextIsComparedWithAnyRuleWithoutFault() {
    // Given
    long seed = 20261122;
    Random random = new Random(seed);

    for (int i = 0; i < 2_000; i++) {
      String asked = text(random);
      Rule exact = rule("e", HIDE, new Condition.Exactly("x" + text(random)));
      Rule contained = rule("c", HIDE, new Condition.Containing(asked + "x"));
      Rule synonym =
          rule("s", new Action.Synonym(List.of("x" + text(random), asked)), new Condition.Any());

      // When
      Effects effects = effects(asked, exact, contained, synonym);

      // Then
      assertThat(effects.rules()).as("seed %s round %s", seed, i).contains("s");
    }
  }

  @Test
  void twoRulesCannotHaveOneName() {
    // When
    assertThatThrownBy(
            () ->
                new Merchandising(
                    List.of(
                        rule("r", HIDE, new Condition.Any()),
                        rule("r", HIDE, new Condition.Any()))))

        // Then
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("r");
  }

  private static String text(Random random) {
    String[] pieces = {"防", "晒", "霜", "Tea", " ", "ｓｕｎ", "50", "毫升", "-", "\ud83d", "\ude00", "é"};
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      text.append(pieces[random.nextInt(pieces.length)]);
    }
    return text.toString();
  }

  private static Effects effects(String asked, Rule... rules) {
    return book(rules).effects(asked, null, NOW);
  }

  private static Rulebook book(Rule... rules) {
    return new Rulebook(new Merchandising(List.of(rules)), CatalogAnalyzers.shipped());
  }

  private static Rule rule(String id, Action action, Condition when) {
    return new Rule(id, action, when, Period.ALWAYS, null);
  }

  private static Target product(String id) {
    return new Target(Target.By.PRODUCT, List.of(id));
  }
}
