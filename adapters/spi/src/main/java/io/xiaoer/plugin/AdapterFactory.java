package io.xiaoer.plugin;

/**
 * Makes the adapter of one platform, carrier or provider. Found by {@link java.util.ServiceLoader}.
 *
 * @param <C> the settings record, whose components are the keys below {@code channels.<name>} and
 *     the like; its compact constructor refuses impossible values with {@link
 *     IllegalArgumentException}
 * @param <A> the port that the adapter implements
 */
public interface AdapterFactory<C extends Record, A> {

  /** The name in the settings and in the URL: lower case, stable. Two factories never share one. */
  String name();

  Class<C> settingsType();

  /** Makes the adapter; opens nothing. */
  A create(C settings, AdapterContext context);
}
