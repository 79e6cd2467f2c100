package io.xiaoer.bot.app;

import io.xiaoer.config.KnownNames;
import io.xiaoer.config.Section;
import io.xiaoer.plugin.AdapterContext;
import io.xiaoer.plugin.AdapterFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.Function;

/**
 * Finds the installed adapters of one kind and makes those that the settings switch on.
 *
 * @param <A> the port
 */
final class Plugins<A> {

  private final String path;
  private final Map<String, AdapterFactory<?, A>> factories = new LinkedHashMap<>();

  /**
   * @param path of the settings, such as {@code channels}
   * @throws IllegalStateException where two installed factories share a name
   */
  Plugins(String path, Class<? extends AdapterFactory<?, A>> port) {
    this.path = path;
    for (AdapterFactory<?, A> factory : ServiceLoader.load(port)) {
      AdapterFactory<?, A> other = factories.put(factory.name(), factory);
      if (other != null) {
        throw new IllegalStateException(
            "two adapters call themselves " + path + "." + factory.name());
      }
    }
  }

  /** The adapters by name; an unknown name stops the start with the nearest known one. */
  Map<String, A> create(Map<String, Section> sections, Function<String, AdapterContext> contexts) {
    KnownNames.check(path, sections, factories.keySet());
    Map<String, A> made = new LinkedHashMap<>();
    sections.forEach(
        (name, section) ->
            made.put(
                name,
                create(
                    java.util.Objects.requireNonNull(factories.get(name)),
                    section,
                    contexts.apply(path + "." + name))));
    return made;
  }

  private static <C extends Record, A> A create(
      AdapterFactory<C, A> factory, Section section, AdapterContext context) {
    return factory.create(section.bind(factory.settingsType()), context);
  }
}
