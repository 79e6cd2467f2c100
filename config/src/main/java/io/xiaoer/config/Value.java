package io.xiaoer.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A setting as it was given, before it has a type: closed, because YAML and JSON hold no more. */
sealed interface Value {

  /** Where it was given, for messages: a line of the file or an environment variable. */
  String origin();

  /** A scalar, as written: tokens such as {@code 0123} must not turn into numbers on the way. */
  record Text(String text, String origin) implements Value {
    @Override
    public String toString() {
      return "Text[" + origin + "]";
    }
  }

  /**
   * Values by key.
   *
   * @param overrides what the environment gives below this group, by the rest of the variable's
   *     name, such as {@code PUBLIC_URL}
   */
  record Group(Map<String, Value> entries, Map<String, Text> overrides, String origin)
      implements Value {

    public Group {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
      overrides = Collections.unmodifiableMap(new LinkedHashMap<>(overrides));
    }

    static Group empty(String origin) {
      return new Group(Map.of(), Map.of(), origin);
    }

    @Nullable Value get(String key) {
      return entries.get(key);
    }

    Group with(String key, Value value) {
      Map<String, Value> next = new LinkedHashMap<>(entries);
      next.put(key, value);
      return new Group(next, overrides, origin);
    }

    Group without(String key) {
      Map<String, Value> next = new LinkedHashMap<>(entries);
      next.remove(key);
      return new Group(next, overrides, origin);
    }

    Group overridden(Map<String, Text> more) {
      Map<String, Text> next = new LinkedHashMap<>(overrides);
      next.putAll(more);
      return new Group(entries, next, origin);
    }

    Group settled() {
      return new Group(entries, Map.of(), origin);
    }
  }

  /** Values in order. */
  record Sequence(List<Value> items, String origin) implements Value {
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /** A key without a value. */
  record Nothing(String origin) implements Value {}
}
