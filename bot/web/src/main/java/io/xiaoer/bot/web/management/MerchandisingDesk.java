package io.xiaoer.bot.web.management;

import io.vertx.core.Future;
import io.xiaoer.bot.commerce.merchandising.MerchandisingRules;
import io.xiaoer.bot.commerce.merchandising.RuleFault;
import io.xiaoer.bot.commerce.merchandising.RuleOutcome;
import io.xiaoer.search.merchandising.Rule;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What operators see and change of the merchandising rules. Safe from any thread. */
public interface MerchandisingDesk {

  /** All rules, by id. */
  Future<List<Rule>> list();

  Future<Optional<Rule>> find(String id);

  /** Why a rule cannot stand as things are; empty where it can. */
  Future<List<RuleFault>> check(Rule rule);

  /** Keeps a new rule, with an id from {@link #newId}. */
  Future<RuleOutcome> add(Rule rule);

  /** Keeps a rule in the place of the one with its id. */
  Future<RuleOutcome> replace(Rule rule);

  /** Forgets a rule; tells whether there was one. */
  Future<Boolean> remove(String id);

  String newId();

  /** The desk of the shop itself. */
  static MerchandisingDesk of(MerchandisingRules rules, Supplier<String> ids) {
    return new MerchandisingDesk() {
      @Override
      public Future<List<Rule>> list() {
        return rules.list();
      }

      @Override
      public Future<Optional<Rule>> find(String id) {
        return rules.find(id);
      }

      @Override
      public Future<List<RuleFault>> check(Rule rule) {
        return rules.check(rule);
      }

      @Override
      public Future<RuleOutcome> add(Rule rule) {
        return rules.add(rule);
      }

      @Override
      public Future<RuleOutcome> replace(Rule rule) {
        return rules.replace(rule);
      }

      @Override
      public Future<Boolean> remove(String id) {
        return rules.remove(id);
      }

      @Override
      public String newId() {
        return ids.get();
      }
    };
  }
}
