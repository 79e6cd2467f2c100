package io.xiaoer.bot.commerce.merchandising;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.xiaoer.search.merchandising.Action;
import io.xiaoer.search.merchandising.Condition;
import io.xiaoer.search.merchandising.Rule;
import io.xiaoer.search.merchandising.Target;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Rules as JSON, as operators write them and the database keeps them:
 *
 * <pre>{@code
 * {"action":"pin","product":"sku-1","position":1,"when":{"exactly":"防晒霜"}}
 * {"action":"boost","factor":2,"target":{"by":"brand","values":["小舟"]},"when":{"containing":"茶"}}
 * {"action":"hide","target":{"by":"product","values":["sku-2"]},"from":"…","until":"…"}
 * {"action":"synonym","terms":["土豆","薯仔"],"scope":"telegram/main/42"}
 * }</pre>
 *
 * <p>Without {@code when} a rule is for every question; without {@code scope} for every shop; times
 * are ISO 8601 with an offset. Pure.
 */
public final class RuleJson {

  private RuleJson() {}

  /**
   * Reads a rule, strictly: what is not known is a fault.
   *
   * @param id the rule's id, whatever the JSON says of it
   */
  public static RuleReading read(String id, JsonObject json) {
    return new RuleReader(json).read(id);
  }

  /** The rule with its id; {@link #read} gives it back. */
  public static JsonObject write(Rule rule) {
    JsonObject json = new JsonObject().put("id", rule.id());
    writeAction(rule.action(), json);
    switch (rule.when()) {
      case Condition.Any _ -> {}
      case Condition.Exactly(var text) -> json.put("when", new JsonObject().put("exactly", text));
      case Condition.Containing(var text) ->
          json.put("when", new JsonObject().put("containing", text));
    }
    put("from", time(rule.period().from()), json);
    put("until", time(rule.period().until()), json);
    put("scope", rule.shopkeeper(), json);
    return json;
  }

  private static void writeAction(Action action, JsonObject json) {
    switch (action) {
      case Action.Pin(var product, var position) ->
          json.put("action", "pin").put("product", product).put("position", position);
      case Action.Boost(var factor, var target) ->
          json.put("action", "boost").put("factor", factor).put("target", target(target));
      case Action.Bury(var factor, var target) ->
          json.put("action", "bury").put("factor", factor).put("target", target(target));
      case Action.Hide(var target) -> json.put("action", "hide").put("target", target(target));
      case Action.Synonym(var terms) ->
          json.put("action", "synonym").put("terms", new JsonArray(List.copyOf(terms)));
    }
  }

  private static JsonObject target(Target target) {
    return new JsonObject()
        .put("by", target.by().name().toLowerCase(Locale.ROOT))
        .put("values", new JsonArray(List.copyOf(target.values())));
  }

  private static void put(String name, @Nullable String value, JsonObject json) {
    if (value != null) {
      json.put(name, value);
    }
  }

  private static @Nullable String time(@Nullable Instant at) {
    return at == null ? null : at.toString();
  }
}
