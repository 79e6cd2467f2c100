package io.xiaoer.bot.commerce.merchandising;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of a JSON object, with the faults found in it and in the objects within. */
final class JsonFields {
  private final JsonObject json;
  private final String path;
  private final List<RuleFault> faults;

  JsonFields(JsonObject json) {
    this(json, "", new ArrayList<>());
  }

  private JsonFields(JsonObject json, String path, List<RuleFault> faults) {
    this.json = json;
    this.path = path;
    this.faults = faults;
  }

  boolean hasFaults() {
    return !faults.isEmpty();
  }

  List<RuleFault> faults() {
    return List.copyOf(faults);
  }

  void fault(String name, String reason) {
    faults.add(new RuleFault(path + name, reason));
  }

  boolean has(String name) {
    return json.getValue(name) != null;
  }

  void allow(Set<String> names) {
    json.fieldNames().stream()
        .filter(name -> !names.contains(name))
        .findFirst()
        .ifPresent(name -> fault(known(name), "is not known here"));
  }

  @Nullable JsonFields object(String name) {
    return json.getValue(name) instanceof JsonObject inner
        ? new JsonFields(inner, path + name + ".", faults)
        : null;
  }

  @Nullable String text(String name, int longest) {
    if (json.getValue(name) instanceof String text && isText(text, longest)) {
      return text.strip();
    }
    fault(name, "must be a text of 1 to " + longest + " characters");
    return null;
  }

  /** The texts of a list, each once; empty where they are at fault. */
  List<String> texts(String name, int fewest, int most, int longest) {
    List<String> texts = new ArrayList<>();
    if (json.getValue(name) instanceof JsonArray array && array.size() <= most) {
      for (Object value : array) {
        texts.add(value instanceof String text && isText(text, longest) ? text.strip() : "");
      }
    }
    List<String> distinct = texts.stream().distinct().toList();
    if (distinct.size() < fewest || distinct.contains("")) {
      fault(
          name,
          "must be %d to %d different texts of at most %d characters"
              .formatted(fewest, most, longest));
      return List.of();
    }
    return distinct;
  }

  @Nullable Double number(String name, double least, double most) {
    if (json.getValue(name) instanceof Number number
        && number.doubleValue() >= least
        && number.doubleValue() <= most) {
      return number.doubleValue();
    }
    fault(name, "must be a number from %s to %s".formatted(plain(least), plain(most)));
    return null;
  }

  static boolean saysNothing(String text) {
    return text.codePoints().noneMatch(Character::isLetterOrDigit);
  }

  private static boolean isText(String text, int longest) {
    return !text.isBlank() && text.length() <= longest && text.indexOf('\u0000') < 0;
  }

  private static String plain(double bound) {
    return String.valueOf(Math.round(bound * 100) / 100.0).replaceFirst("\\.0$", "");
  }

  /** A name as it may be shown back. */
  private static String known(String name) {
    return name.matches("[A-Za-z]{1,32}") ? name : "one field";
  }
}
