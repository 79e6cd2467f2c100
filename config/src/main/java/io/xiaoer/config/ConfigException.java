package io.xiaoer.config;

import org.jspecify.annotations.Nullable;

/**
 * A setting that the service cannot start with. The message names the setting, what is wrong, where
 * it was given and what to do; it never holds the value of a text, which may be a secret.
 */
public final class ConfigException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String path;

  ConfigException(String path, String problem, String origin, @Nullable Throwable cause) {
    super(path + ": " + problem + (origin.equals(path) ? "" : " (" + origin + ")"), cause);
    this.path = path;
  }

  ConfigException(String path, String problem, String origin) {
    this(path, problem, origin, null);
  }

  /** The setting, such as {@code http.port}, or the file or variable that cannot be read. */
  public String path() {
    return path;
  }
}
