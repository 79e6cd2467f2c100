package io.xiaoer.bot.web;

import io.vertx.core.Future;
import io.xiaoer.bot.commerce.catalog.GoodsDiscovery;
import io.xiaoer.bot.commerce.merchandising.RuleFault;
import io.xiaoer.bot.commerce.merchandising.RuleOutcome;
import io.xiaoer.bot.web.management.MerchandisingDesk;
import io.xiaoer.search.ProductHit;
import io.xiaoer.search.ProductQuery;
import io.xiaoer.search.RuledPage;
import io.xiaoer.search.SearchPage;
import io.xiaoer.search.Sort;
import io.xiaoer.search.Understood;
import io.xiaoer.search.completion.Completion;
import io.xiaoer.search.merchandising.Action;
import io.xiaoer.search.merchandising.Merchandising;
import io.xiaoer.search.merchandising.Rule;
import io.xiaoer.search.question.Wishes;
import io.xiaoer.shop.Product;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Rules in memory, and a discovery that remembers what it was asked. */
final class TestMerchandise {

  final Map<String, Rule> rules = new TreeMap<>();
  final List<RuleFault> faults = new ArrayList<>();
  final List<ProductQuery> previews = new ArrayList<>();
  final List<String> typed = new ArrayList<>();
  final List<ProductHit> similar = new ArrayList<>();
  final List<Completion> completions = new ArrayList<>();
  private int ids;

  MerchandisingDesk desk() {
    return new MerchandisingDesk() {
      @Override
      public Future<List<Rule>> list() {
        return Future.succeededFuture(List.copyOf(rules.values()));
      }

      @Override
      public Future<Optional<Rule>> find(String id) {
        return Future.succeededFuture(Optional.ofNullable(rules.get(id)));
      }

      @Override
      public Future<List<RuleFault>> check(Rule rule) {
        return Future.succeededFuture(List.copyOf(faults));
      }

      @Override
      public Future<RuleOutcome> add(Rule rule) {
        return Future.succeededFuture(keep(rule));
      }

      @Override
      public Future<RuleOutcome> replace(Rule rule) {
        return Future.succeededFuture(
            rules.containsKey(rule.id()) ? keep(rule) : new RuleOutcome.Unknown());
      }

      @Override
      public Future<Boolean> remove(String id) {
        return Future.succeededFuture(rules.remove(id) != null);
      }

      @Override
      public String newId() {
        return "rule-" + ++ids;
      }
    };
  }

  GoodsDiscovery discovery() {
    return new GoodsDiscovery() {
      @Override
      public Future<List<ProductHit>> similar(Product product, int size) {
        return Future.succeededFuture(similar.stream().limit(size).toList());
      }

      @Override
      public Future<List<Completion>> complete(String text, String language) {
        typed.add(text + " " + language);
        return Future.succeededFuture(List.copyOf(completions));
      }

      @Override
      public Future<RuledPage> preview(ProductQuery query, Merchandising merchandising) {
        previews.add(query);
        return Future.succeededFuture(page(merchandising));
      }
    };
  }

  private RuleOutcome keep(Rule rule) {
    if (!faults.isEmpty()) {
      return new RuleOutcome.Refused(faults);
    }
    rules.put(rule.id(), rule);
    return new RuleOutcome.Kept(rule);
  }

  /** Finds what is pinned. */
  private static RuledPage page(Merchandising merchandising) {
    List<ProductHit> hits =
        merchandising.rules().stream()
            .map(Rule::action)
            .filter(Action.Pin.class::isInstance)
            .map(pin -> new ProductHit(((Action.Pin) pin).productId(), 1, true))
            .toList();
    return new RuledPage(
        new SearchPage(
            hits.size(),
            hits,
            Map.of(),
            new Understood(List.of(), Wishes.NONE, Map.of(), Sort.RELEVANCE, List.of())),
        merchandising.rules().stream().map(Rule::id).toList());
  }
}
