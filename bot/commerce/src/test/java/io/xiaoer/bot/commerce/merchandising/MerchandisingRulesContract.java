package io.xiaoer.bot.commerce.merchandising;

import static io.xiaoer.bot.commerce.sql.Databases.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.xiaoer.bot.commerce.catalog.Catalog;
import io.xiaoer.bot.commerce.catalog.ListedFeed;
import io.xiaoer.bot.commerce.catalog.Products;
import io.xiaoer.bot.commerce.member.Members;
import io.xiaoer.bot.commerce.sql.Databases;
import io.xiaoer.bot.commerce.sql.OnDatabase;
import io.xiaoer.channel.MemberKey;
import io.xiaoer.search.merchandising.Action;
import io.xiaoer.search.merchandising.Condition;
import io.xiaoer.search.merchandising.Merchandising;
import io.xiaoer.search.merchandising.Period;
import io.xiaoer.search.merchandising.Rule;
import io.xiaoer.search.merchandising.Target;
import io.xiaoer.testkit.time.MutableClock;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rules of the shop in the database, as two nodes see them. */
abstract class MerchandisingRulesContract extends OnDatabase {

  private static final MemberKey WANG = MemberKey.parse("playground/main/wang");
  private static final Action SYNONYM = new Action.Synonym(List.of("土豆", "薯仔"));

  private final MutableClock clock = MutableClock.atSomeTime();
  private final List<Merchandising> here = new ArrayList<>();
  private final List<Merchandising> there = new ArrayList<>();

  MerchandisingRulesContract(Databases.Kind kind) {
    super(kind);
  }

  @BeforeEach
  void begin() {
    write(tx -> tx.update("DELETE FROM merchandising_rule"));
    Catalog catalog = new Catalog(vertx(), database(), clock, () -> 0);
    await(
        catalog.upsert(
            ListedFeed.of(Products.plain("sun", "9.00", 1)), InputStream::nullInputStream));
    here.clear();
    there.clear();
  }

  @Test
  void aRuleThatIsKeptHoldsHereAtOnceAndElsewhereAtTheNextLook() {
    // Given
    MerchandisingRules rules = rules(here);
    MerchandisingRules others = rules(there);
    await(others.sync());
    Rule pin = rule("r", new Action.Pin("sun", 1), null);

    // When
    RuleOutcome outcome = await(rules.add(pin));

    // Then
    assertThat(outcome).isEqualTo(new RuleOutcome.Kept(pin));
    assertThat(here).containsExactly(new Merchandising(List.of(pin)));
    assertThat(there).containsExactly(Merchandising.NONE);
    await(others.sync());
    await(others.sync());
    assertThat(there).containsExactly(Merchandising.NONE, new Merchandising(List.of(pin)));
    assertThat(await(rules.find("r"))).contains(pin);
    assertThat(await(rules.list())).containsExactly(pin);
  }

  @Test
  void rulesAreThereAfterARestart() {
    // Given
    Rule rule =
        new Rule(
            "r",
            SYNONYM,
            new Condition.Containing("菜"),
            new Period(clock.instant(), clock.instant().plusSeconds(60)),
            null);
    await(rules(here).add(rule));

    // When
    await(rules(there).sync());

    // Then
    assertThat(there).containsExactly(new Merchandising(List.of(rule)));
  }

  @Test
  void aRuleIsReplacedAndRemoved() {
    // Given
    MerchandisingRules rules = rules(here);
    await(rules.add(rule("r", SYNONYM, null)));
    Rule other = rule("r", new Action.Pin("sun", 2), null);

    // When
    RuleOutcome replaced = await(rules.replace(other));
    RuleOutcome unknown = await(rules.replace(rule("none", SYNONYM, null)));
    boolean removed = await(rules.remove("r"));
    boolean again = await(rules.remove("r"));

    // Then
    assertThat(replaced).isEqualTo(new RuleOutcome.Kept(other));
    assertThat(unknown).isEqualTo(new RuleOutcome.Unknown());
    assertThat(removed).isTrue();
    assertThat(again).isFalse();
    assertThat(here).contains(new Merchandising(List.of(other))).endsWith(Merchandising.NONE);
  }

  @Test
  void whatIsNotOnSaleOrNoShopkeeperIsRefused() {
    // Given
    MerchandisingRules rules = rules(here);
    Target goods = new Target(Target.By.PRODUCT, List.of("sun", "gone"));

    // When
    RuleOutcome pin = await(rules.add(rule("1", new Action.Pin("gone", 1), null)));
    RuleOutcome hide = await(rules.add(rule("2", new Action.Hide(goods), null)));
    RuleOutcome scope = await(rules.add(rule("3", SYNONYM, "playground/main/nobody")));

    // Then
    assertThat(faulty(pin)).containsExactly("product");
    assertThat(faulty(hide)).containsExactly("target.values");
    assertThat(faulty(scope)).containsExactly("scope");
    assertThat(await(rules.list())).isEmpty();
    assertThat(here).isEmpty();
  }

  @Test
  void aShopkeeperMayHaveRules() {
    // Given
    write(tx -> new Members(database(), clock).openShop(tx, WANG));

    // When
    RuleOutcome outcome = await(rules(here).add(rule("r", SYNONYM, WANG.toString())));

    // Then
    assertThat(outcome).isInstanceOf(RuleOutcome.Kept.class);
  }

  @Test
  void thereIsAMostOfRules() {
    // Given
    String body = RuleJson.write(rule("r", SYNONYM, null)).encode();
    write(
        tx ->
            tx.batch(
                "INSERT INTO merchandising_rule (id, body, changed_at) VALUES ($1, $2, 0)",
                IntStream.range(0, MerchandisingRules.MOST_RULES)
                    .mapToObj(i -> new @Nullable Object[] {"r" + i, body})
                    .toList()));

    // When
    RuleOutcome outcome = await(rules(here).add(rule("more", SYNONYM, null)));

    // Then
    assertThat(faulty(outcome)).containsExactly("rule");
    assertThat(await(rules(here).list())).hasSize(MerchandisingRules.MOST_RULES);
  }

  @Test
  void aRowThatCannotBeReadLeavesTheOthers() {
    // Given
    Rule good = rule("good", SYNONYM, null);
    await(rules(there).add(good));
    write(
        tx ->
            tx.update(
                "INSERT INTO merchandising_rule (id, body, changed_at)"
                    + " VALUES ('bad', '{\"action\":\"sing\"}', 0), ('worse', 'no json', 0)"));

    // When
    await(rules(here).sync());

    // Then
    assertThat(here).containsExactly(new Merchandising(List.of(good)));
  }

  @Test
  void manyChangesAtOnceEndWithAllOfThem() {
    // Given
    MerchandisingRules rules = rules(here);
    List<Future<RuleOutcome>> changes =
        IntStream.range(0, 20).mapToObj(i -> rules.add(rule("r" + i, SYNONYM, null))).toList();

    // When
    await(Future.all(changes));

    // Then
    assertThat(here.getLast().rules()).hasSize(20);
  }

  private MerchandisingRules rules(List<Merchandising> followers) {
    Catalog catalog = new Catalog(vertx(), database(), clock, () -> 0);
    RuleCheck check = new RuleCheck(catalog, new Members(database(), clock));
    return new MerchandisingRules(database(), check, clock, followers::add);
  }

  private static List<String> faulty(RuleOutcome outcome) {
    return ((RuleOutcome.Refused) outcome).faults().stream().map(RuleFault::field).toList();
  }

  private static Rule rule(String id, Action action, @Nullable String scope) {
    return new Rule(id, action, new Condition.Any(), Period.ALWAYS, scope);
  }
}
