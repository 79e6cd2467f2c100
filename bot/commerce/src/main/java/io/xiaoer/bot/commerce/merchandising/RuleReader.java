package io.xiaoer.bot.commerce.merchandising;

import io.vertx.core.json.JsonObject;
import io.xiaoer.channel.MemberKey;
import io.xiaoer.search.merchandising.Action;
import io.xiaoer.search.merchandising.Condition;
import io.xiaoer.search.merchandising.Period;
import io.xiaoer.search.merchandising.Rule;
import io.xiaoer.search.merchandising.Target;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads one rule and gathers everything that is wrong with it. For one use. */
final class RuleReader {
  private static final int LONGEST_ID = 128;
  private static final int LONGEST_SCOPE = 512;
  private static final Set<String> ALWAYS =
      Set.of("id", "action", "when", "from", "until", "scope");

  private final JsonFields fields;

  RuleReader(JsonObject json) {
    this.fields = new JsonFields(json);
  }

  RuleReading read(String id) {
    Action action = action();
    Condition when = when();
    Period period = period();
    String scope = scope();
    return action == null || when == null || period == null || fields.hasFaults()
        ? new RuleReading.Faulty(fields.faults())
        : new RuleReading.Read(new Rule(id, action, when, period, scope));
  }

  private @Nullable Action action() {
    String kind = fields.text("action", LONGEST_ID);
    return switch (kind) {
      case null -> null;
      case "pin" -> pin();
      case "boost" -> boost();
      case "bury" -> bury();
      case "hide" -> hide();
      case "synonym" -> synonym();
      default -> unknownAction();
    };
  }

  private @Nullable Action unknownAction() {
    fields.fault("action", "must be pin, boost, bury, hide or synonym");
    return null;
  }

  private @Nullable Action pin() {
    allow("product", "position");
    String product = fields.text("product", LONGEST_ID);
    Double position = fields.number("position", 1, Action.LAST_POSITION);
    if (product == null || position == null) {
      return null;
    }
    if (position % 1 != 0) {
      fields.fault("position", "must be a whole number");
    }
    return new Action.Pin(product, position.intValue());
  }

  private @Nullable Action boost() {
    allow("factor", "target");
    Double factor = fields.number("factor", Math.nextUp(1.0), Action.STRONGEST);
    Target target = target();
    return factor == null || target == null ? null : new Action.Boost(factor, target);
  }

  private @Nullable Action bury() {
    allow("factor", "target");
    Double factor = fields.number("factor", 1 / Action.STRONGEST, Math.nextDown(1.0));
    Target target = target();
    return factor == null || target == null ? null : new Action.Bury(factor, target);
  }

  private @Nullable Action hide() {
    allow("target");
    Target target = target();
    return target == null ? null : new Action.Hide(target);
  }

  private @Nullable Action synonym() {
    allow("terms");
    List<String> terms = fields.texts("terms", 2, Action.MOST_TERMS, Condition.LONGEST);
    if (terms.stream().anyMatch(JsonFields::saysNothing)) {
      fields.fault("terms", "must each have a letter or a digit");
    }
    return terms.isEmpty() ? null : new Action.Synonym(terms);
  }

  private @Nullable Target target() {
    JsonFields inner = fields.object("target");
    if (inner == null) {
      fields.fault("target", "must say by what and which values");
      return null;
    }
    inner.allow(Set.of("by", "values"));
    String by = inner.text("by", LONGEST_ID);
    List<String> values = inner.texts("values", 1, Target.MOST_VALUES, LONGEST_ID);
    if (by == null || values.isEmpty()) {
      return null;
    }
    Optional<Target.By> kind =
        Stream.of(Target.By.values())
            .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(by))
            .findFirst();
    if (kind.isEmpty()) {
      inner.fault("by", "must be product, brand, category or tag");
    }
    return kind.map(known -> new Target(known, values)).orElse(null);
  }

  private @Nullable Condition when() {
    if (!fields.has("when")) {
      return new Condition.Any();
    }
    JsonFields inner = fields.object("when");
    if (inner == null || inner.has("exactly") == inner.has("containing")) {
      fields.fault("when", "must have either exactly or containing; leave it out for all");
      return null;
    }
    inner.allow(Set.of("exactly", "containing"));
    String name = inner.has("exactly") ? "exactly" : "containing";
    String text = inner.text(name, Condition.LONGEST);
    if (text == null) {
      return null;
    }
    if (JsonFields.saysNothing(text)) {
      inner.fault(name, "must have a letter or a digit");
    }
    return name.equals("exactly") ? new Condition.Exactly(text) : new Condition.Containing(text);
  }

  private @Nullable Period period() {
    Instant from = time("from");
    Instant until = time("until");
    if (from != null && until != null && !from.isBefore(until)) {
      fields.fault("until", "must be after from");
      return null;
    }
    return new Period(from, until);
  }

  private @Nullable Instant time(String name) {
    String text = fields.has(name) ? fields.text(name, LONGEST_ID) : null;
    try {
      return text == null ? null : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException _) {
      fields.fault(name, "must be a time such as 2026-11-11T00:00:00+08:00");
      return null;
    }
  }

  private @Nullable String scope() {
    String scope = fields.has("scope") ? fields.text("scope", LONGEST_SCOPE) : null;
    try {
      return scope == null ? null : MemberKey.parse(scope).toString();
    } catch (IllegalArgumentException _) {
      fields.fault("scope", "must be a shopkeeper as channel/account/id");
      return null;
    }
  }

  private void allow(String... more) {
    fields.allow(
        Stream.concat(ALWAYS.stream(), Stream.of(more)).collect(Collectors.toUnmodifiableSet()));
  }
}
