package io.xiaoer.bot.commerce.merchandising;

import io.vertx.core.Future;
import io.xiaoer.bot.commerce.catalog.Catalog;
import io.xiaoer.bot.commerce.member.Member;
import io.xiaoer.bot.commerce.member.Members;
import io.xiaoer.channel.MemberKey;
import io.xiaoer.search.merchandising.Action;
import io.xiaoer.search.merchandising.Rule;
import io.xiaoer.search.merchandising.Target;
import io.xiaoer.shop.Product;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks whether what a rule names exists. Safe from any thread. */
public final class RuleCheck {

  private final Catalog catalog;
  private final Members members;

  public RuleCheck(Catalog catalog, Members members) {
    this.catalog = catalog;
    this.members = members;
  }

  /** What the rule names and is not there: products that are not on sale, no shopkeeper. */
  Future<List<RuleFault>> faults(Rule rule) {
    return products(rule.action())
        .compose(faults -> shopkeeper(rule.shopkeeper()).map(more -> joined(faults, more)));
  }

  private Future<List<RuleFault>> products(Action action) {
    return switch (action) {
      case Action.Pin(var product, _) -> products("product", List.of(product));
      case Action.Boost(_, var target) -> products(target);
      case Action.Bury(_, var target) -> products(target);
      case Action.Hide(var target) -> products(target);
      case Action.Synonym _ -> Future.succeededFuture(List.of());
    };
  }

  private Future<List<RuleFault>> products(Target target) {
    return target.by() == Target.By.PRODUCT
        ? products("target.values", target.values())
        : Future.succeededFuture(List.of());
  }

  private Future<List<RuleFault>> products(String field, List<String> ids) {
    return catalog
        .products(ids)
        .map(
            found -> {
              Set<String> known = found.stream().map(Product::id).collect(Collectors.toSet());
              return ids.stream()
                  .filter(id -> !known.contains(id))
                  .map(id -> new RuleFault(field, "names a product that is not on sale: " + id))
                  .toList();
            });
  }

  private Future<List<RuleFault>> shopkeeper(@Nullable String scope) {
    return scope == null
        ? Future.succeededFuture(List.of())
        : members
            .find(MemberKey.parse(scope))
            .map(
                member ->
                    member.filter(Member::shopkeeper).isPresent()
                        ? List.of()
                        : List.of(new RuleFault("scope", "must be a member who has a shop")));
  }

  private static List<RuleFault> joined(List<RuleFault> first, List<RuleFault> second) {
    List<RuleFault> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }
}
