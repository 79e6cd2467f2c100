package io.xiaoer.config;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Picks our variables out of the environment. */
final class Environment {

  /** Names the settings file; not a setting itself. */
  static final String FILE = "XIAOER_CONFIG";

  private static final String PREFIX = "XIAOER_";

  /** Kubernetes puts these into every pod where a Service is called {@code xiaoer}. */
  private static final Pattern SERVICE_LINK =
      Pattern.compile("XIAOER_(SERVICE_(HOST|PORT)(_.*)?|PORT(_\\d+_(TCP|UDP|SCTP)(_.*)?)?)");

  private Environment() {}

  /**
   * The variables that give settings, by what follows the prefix; an empty one counts as not given.
   */
  static Map<String, Value.Text> overrides(Map<String, String> environment) {
    Map<String, Value.Text> overrides = new TreeMap<>();
    environment.forEach(
        (name, value) -> {
          if (givesSetting(name) && !value.isBlank()) {
            overrides.put(name.substring(PREFIX.length()), new Value.Text(value, name));
          }
        });
    return overrides;
  }

  /** How the environment spells a path, without the prefix. */
  static String variable(String path) {
    return path.replace('.', '_').toUpperCase(Locale.ROOT);
  }

  private static boolean givesSetting(String name) {
    return name.startsWith(PREFIX) && !name.equals(FILE) && !SERVICE_LINK.matcher(name).matches();
  }
}
