package io.xiaoer.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Makes the map of named sections: those on by default and those given, without those put off. */
final class Sections {

  private static final String ENABLED = "enabled";

  /** What every section may say; the rest of it is the provider's. */
  record Switch(@Default("true") boolean enabled) {}

  private Sections() {}

  static Map<String, Section> merge(String path, Value.Group standard, Value.Group given) {
    Value.Group all = named(standard, given);
    Map<String, Section> sections = new LinkedHashMap<>();
    all.entries()
        .forEach(
            (name, value) -> {
              String where = Binder.below(path, name);
              Value.Group group = Binder.group(value, where);
              if (isOn(group, where)) {
                sections.put(name, new Section(where, withoutSwitch(group)));
              }
            });
    return Collections.unmodifiableMap(sections);
  }

  /** A variable says {@code NAME_KEY}; the name is one that is known already, or a new one. */
  private static Value.Group named(Value.Group standard, Value.Group given) {
    Value.Group all = standard.settled();
    for (Map.Entry<String, Value> entry : given.entries().entrySet()) {
      all = all.with(entry.getKey(), entry.getValue());
    }
    for (Map.Entry<String, Value.Text> override : given.overrides().entrySet()) {
      all = put(all, override.getKey(), override.getValue());
    }
    return all;
  }

  private static Value.Group put(Value.Group all, String rest, Value.Text text) {
    String name = name(all.entries().keySet(), rest);
    int length = name.length() + 1;
    if (rest.length() <= length) {
      throw new ConfigException(
          text.origin(), "ends before the key; give " + text.origin() + "_<KEY>", text.origin());
    }
    Value present = all.get(name);
    Value.Group group =
        present == null ? Value.Group.empty(text.origin()) : Binder.group(present, name);
    return all.with(name, group.overridden(Map.of(rest.substring(length), text)));
  }

  private static String name(Set<String> known, String rest) {
    String first = rest.split("_", 2)[0].toLowerCase(Locale.ROOT);
    return new LinkedHashSet<>(known)
        .stream()
            .filter(name -> rest.startsWith(name.toUpperCase(Locale.ROOT).replace('-', '_') + "_"))
            .max((left, right) -> Integer.compare(left.length(), right.length()))
            .orElse(first);
  }

  private static boolean isOn(Value.Group group, String path) {
    Value.Group own = Value.Group.empty(group.origin());
    Value given = group.get(ENABLED);
    Value.Text override = group.overrides().get(ENABLED.toUpperCase(Locale.ROOT));
    if (override != null) {
      own = own.with(ENABLED, override);
    } else if (given != null) {
      own = own.with(ENABLED, given);
    }
    return Binder.bind(Switch.class, own, path).enabled();
  }

  private static Value.Group withoutSwitch(Value.Group group) {
    Map<String, Value.Text> overrides = new LinkedHashMap<>(group.overrides());
    overrides.remove(ENABLED.toUpperCase(Locale.ROOT));
    return group.without(ENABLED).settled().overridden(overrides);
  }
}
