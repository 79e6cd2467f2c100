package io.xiaoer.config;

import java.util.Map;

/** Puts what the environment gives where it belongs, one level at a time. */
final class Overrides {

  private Overrides() {}

  /** The group with its overrides turned into entries or handed down to the group they mean. */
  static Value.Group settle(Class<?> type, Value.Group group, String path) {
    Value.Group settled = group.settled();
    for (Map.Entry<String, Value.Text> override : group.overrides().entrySet()) {
      Keys.Match match =
          Keys.match(type, override.getKey())
              .orElseThrow(() -> unknown(type, override.getKey(), override.getValue()));
      settled = put(settled, match, override.getValue(), path);
    }
    return settled;
  }

  private static Value.Group put(
      Value.Group group, Keys.Match match, Value.Text text, String path) {
    if (match.rest().isEmpty()) {
      return group.with(match.key(), text);
    }
    Value present = group.get(match.key());
    Value.Group below =
        present == null
            ? Value.Group.empty(text.origin())
            : Binder.group(present, Binder.below(path, match.key()));
    return group.with(match.key(), below.overridden(Map.of(match.rest(), text)));
  }

  private static ConfigException unknown(Class<?> type, String rest, Value.Text text) {
    String prefix = text.origin().substring(0, text.origin().length() - rest.length());
    var names = Keys.paths(type).stream().map(path -> prefix + Environment.variable(path)).toList();
    String problem = "there is no such setting" + KnownNames.hint(text.origin(), names);
    return new ConfigException(text.origin(), problem, text.origin());
  }
}
