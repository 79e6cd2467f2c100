package io.xiaoer.bot.commerce.merchandising;

import io.vertx.core.Future;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.xiaoer.bot.commerce.sql.Database;
import io.xiaoer.bot.commerce.sql.Sql;
import io.xiaoer.bot.commerce.sql.Tx;
import io.xiaoer.search.merchandising.Merchandising;
import io.xiaoer.search.merchandising.Rule;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rules of the shop, on all nodes. What is changed here holds for this node's searches when the
 * future succeeds, and for those of the others at their next {@link #sync}. Safe from any thread.
 */
public final class MerchandisingRules {

  /** The most rules of a shop. */
  public static final int MOST_RULES = 1_000;

  private static final Logger LOGGER = LoggerFactory.getLogger(MerchandisingRules.class);

  // Taken first by every change, so that the counter moves in the order of the commits.
  private static final String ADVANCE =
      "UPDATE counter SET value = value + 1 WHERE name = 'merchandising'";
  private static final String REVISION = "SELECT value FROM counter WHERE name = 'merchandising'";
  private static final String COUNT = "SELECT COUNT(*) AS rules FROM merchandising_rule";
  private static final String ALL = "SELECT id, body FROM merchandising_rule ORDER BY id";
  private static final String ONE = "SELECT id, body FROM merchandising_rule WHERE id = $1";
  private static final String INSERT =
      "INSERT INTO merchandising_rule (id, body, changed_at) VALUES ($1, $2, $3)";
  private static final String UPDATE =
      "UPDATE merchandising_rule SET body = $2, changed_at = $3 WHERE id = $1";
  private static final String DELETE = "DELETE FROM merchandising_rule WHERE id = $1";

  private final Database database;
  private final RuleCheck check;
  private final Clock clock;
  private final Consumer<Merchandising> followers;
  private long followed = -1;

  /**
   * Makes the desk.
   *
   * @param followers is given all rules whenever they have changed, one set after the other; must
   *     not block
   */
  public MerchandisingRules(
      Database database, RuleCheck check, Clock clock, Consumer<Merchandising> followers) {
    this.database = database;
    this.check = check;
    this.clock = clock;
    this.followers = followers;
  }

  /** All rules, by id. */
  public Future<List<Rule>> list() {
    return list(database.reads());
  }

  /** The rule of that id. */
  public Future<Optional<Rule>> find(String id) {
    return database.reads().query(ONE, id).map(rows -> rules(rows).findFirst());
  }

  /** Why a rule cannot stand as things are; empty where it can. */
  public Future<List<RuleFault>> check(Rule rule) {
    return check.faults(rule);
  }

  /** Keeps a new rule. An id that is taken fails the future: ids come from us. */
  public Future<RuleOutcome> add(Rule rule) {
    return checked(rule, () -> database.transact(tx -> insert(tx, rule)));
  }

  /** Keeps a rule in the place of the one with its id. Repeating it changes nothing. */
  public Future<RuleOutcome> replace(Rule rule) {
    return checked(rule, () -> database.transact(tx -> update(tx, rule)));
  }

  /** Forgets the rule; tells whether there was one. */
  public Future<Boolean> remove(String id) {
    return database
        .transact(tx -> tx.update(ADVANCE).compose(_ -> tx.update(DELETE, id)))
        .compose(removed -> sync().map(removed > 0));
  }

  /** Looks whether the rules have changed, on this node or another, and tells the followers. */
  public Future<Void> sync() {
    Sql sql = database.reads();
    return sql.query(REVISION)
        .map(rows -> rows.getFirst().getLong("value"))
        .compose(
            revision ->
                isFollowed(revision)
                    ? Future.succeededFuture()
                    : list(sql).map(rules -> follow(revision, rules)).mapEmpty());
  }

  private synchronized boolean isFollowed(long revision) {
    return revision <= followed;
  }

  /** What was read for an older revision comes too late. */
  private synchronized boolean follow(long revision, List<Rule> rules) {
    if (revision <= followed) {
      return false;
    }
    followed = revision;
    followers.accept(new Merchandising(rules));
    return true;
  }

  private Future<RuleOutcome> checked(Rule rule, Supplier<Future<RuleOutcome>> keeping) {
    return check
        .faults(rule)
        .compose(
            faults ->
                faults.isEmpty()
                    ? keeping.get().compose(outcome -> sync().map(outcome))
                    : Future.succeededFuture(new RuleOutcome.Refused(faults)));
  }

  private Future<RuleOutcome> insert(Tx tx, Rule rule) {
    return tx.update(ADVANCE)
        .compose(_ -> tx.query(COUNT))
        .compose(
            rows ->
                rows.getFirst().getLong("rules") >= MOST_RULES
                    ? Future.succeededFuture(full())
                    : tx.update(INSERT, rule.id(), body(rule), clock.millis())
                        .map(_ -> new RuleOutcome.Kept(rule)));
  }

  private Future<RuleOutcome> update(Tx tx, Rule rule) {
    return tx.update(ADVANCE)
        .compose(_ -> tx.update(UPDATE, rule.id(), body(rule), clock.millis()))
        .map(rows -> rows == 0 ? new RuleOutcome.Unknown() : new RuleOutcome.Kept(rule));
  }

  private static RuleOutcome full() {
    return new RuleOutcome.Refused(
        List.of(
            new RuleFault(
                "rule", "is one too many: there are " + MOST_RULES + ", remove old ones first")));
  }

  private static Future<List<Rule>> list(Sql sql) {
    return sql.query(ALL).map(rows -> rules(rows).toList());
  }

  private static String body(Rule rule) {
    return RuleJson.write(rule).encode();
  }

  private static Stream<Rule> rules(List<Row> rows) {
    return rows.stream().flatMap(MerchandisingRules::rule);
  }

  /** A rule of another version of this service must not take the others with it. */
  private static Stream<Rule> rule(Row row) {
    String id = row.getString("id");
    try {
      return switch (RuleJson.read(id, new JsonObject(row.getString("body")))) {
        case RuleReading.Read(var rule) -> Stream.of(rule);
        case RuleReading.Faulty _ -> unreadable(id);
      };
    } catch (DecodeException _) {
      return unreadable(id);
    }
  }

  private static Stream<Rule> unreadable(String id) {
    LOGGER.atWarn().addKeyValue("rule", id).log("merchandising rule cannot be read, left out");
    return Stream.empty();
  }
}
