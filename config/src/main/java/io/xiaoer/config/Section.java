package io.xiaoer.config;

import java.util.Set;

/**
 * The settings of one provider, such as {@code channels.telegram}, not yet typed. Immutable.
 *
 * <p>The key {@code enabled} is not part of it: a section with {@code enabled: false} is left out
 * of {@link Settings}.
 */
public final class Section {

  private final String path;
  private final Value.Group group;

  Section(String path, Value.Group group) {
    this.path = path;
    this.group = group;
  }

  /** Where it stands, such as {@code channels.telegram}. */
  public String path() {
    return path;
  }

  /**
   * Makes the provider's own settings record out of it. Keys are the record's component names; a
   * component marked {@code @Nullable} may be left out; a record of one {@code String} (a secret)
   * is given as a plain text.
   *
   * @throws ConfigException for unknown keys, missing ones, wrong types, and what the record's
   *     compact constructor refuses with {@link IllegalArgumentException}; where that message
   *     begins with a component's name, the exception names that key
   */
  public <R extends Record> R bind(Class<R> type) {
    return Binder.bind(type, group, path);
  }

  String origin() {
    return group.origin();
  }

  /** Names the keys of the file only: values may be secrets. */
  @Override
  public String toString() {
    Set<String> keys = group.entries().keySet();
    return path + keys;
  }
}
