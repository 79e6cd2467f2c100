package io.xiaoer.config;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes settings records out of {@link Value}s: the one place that knows how keys meet types. */
final class Binder {

  private Binder() {}

  static <R extends Record> R bind(Class<R> type, Value.Group given, String path) {
    Value.Group group = Overrides.settle(type, given, path);
    refuseUnknown(type, group, path);
    RecordComponent[] components = type.getRecordComponents();
    @Nullable Object[] arguments = new @Nullable Object[components.length];
    for (int i = 0; i < components.length; i++) {
      arguments[i] = component(components[i], group, below(path, components[i].getName()));
    }
    return create(type, arguments, cause -> refused(type, cause, group, path));
  }

  /** Whether it is a record around one text, such as a secret, which is given as that text. */
  static boolean isWrapped(Class<?> type) {
    return type.isRecord()
        && type.getRecordComponents().length == 1
        && type.getRecordComponents()[0].getType() == String.class
        && !type.getRecordComponents()[0].isAnnotationPresent(Default.class);
  }

  static String below(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  private static void refuseUnknown(Class<?> type, Value.Group group, String path) {
    for (Map.Entry<String, Value> entry : group.entries().entrySet()) {
      if (!Keys.of(type).contains(entry.getKey())) {
        String problem = "there is no such setting" + Keys.hint(entry.getKey(), type);
        throw new ConfigException(below(path, entry.getKey()), problem, entry.getValue().origin());
      }
    }
  }

  private static @Nullable Object component(
      RecordComponent component, Value.Group group, String path) {
    Value given = group.get(component.getName());
    Default fallback = component.getAnnotation(Default.class);
    if (component.getType() == Map.class) {
      return sections(given, fallback, path);
    }
    if (given != null && !(given instanceof Value.Nothing)) {
      return value(component.getGenericType(), given, path);
    }
    if (fallback != null) {
      return value(component.getGenericType(), new Value.Text(fallback.value(), "default"), path);
    }
    if (isNullable(component.getAnnotatedType())) {
      return null;
    }
    return absent(component.getType(), given == null ? group.origin() : given.origin(), path);
  }

  private static Object absent(Class<?> type, String origin, String path) {
    if (type.isRecord() && !isWrapped(type)) {
      return value(type, Value.Group.empty(origin), path);
    }
    if (type == List.class) {
      return List.of();
    }
    throw new ConfigException(path, "is needed and not given", origin);
  }

  private static boolean isNullable(AnnotatedElement type) {
    return type.isAnnotationPresent(Nullable.class);
  }

  private static Map<String, Section> sections(
      @Nullable Value given, @Nullable Default fallback, String path) {
    Value.Group standard =
        fallback == null
            ? Value.Group.empty(path)
            : group(TreeReader.json("default", fallback.value()), path);
    return Sections.merge(path, standard, given == null ? standard : group(given, path));
  }

  static Value.Group group(Value value, String path) {
    return switch (value) {
      case Value.Group group -> group;
      case Value.Nothing nothing -> Value.Group.empty(nothing.origin());
      case Value.Text text -> throw new ConfigException(path, "needs keys below it", text.origin());
      case Value.Sequence list ->
          throw new ConfigException(path, "needs keys below it", list.origin());
    };
  }

  private static Object value(Type type, Value given, String path) {
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      return list(list.getActualTypeArguments()[0], given, path);
    }
    Class<?> plain = (Class<?>) type;
    if (isWrapped(plain) && given instanceof Value.Text text) {
      return wrapped(plain.asSubclass(Record.class), text, path);
    }
    if (plain.isRecord()) {
      return bind(plain.asSubclass(Record.class), group(given, path), path);
    }
    return scalar(plain, given, path);
  }

  private static Object scalar(Class<?> type, Value given, String path) {
    if (given instanceof Value.Text text) {
      return Scalars.read(type, text, path);
    }
    throw new ConfigException(path, "needs a single value", given.origin());
  }

  private static List<Object> list(Type item, Value given, String path) {
    Value read =
        given instanceof Value.Text text && text.text().strip().startsWith("[")
            ? TreeReader.json(text.origin(), text.text())
            : given;
    if (!(read instanceof Value.Sequence sequence)) {
      throw new ConfigException(
          path, "needs a list (in the environment: a JSON array)", given.origin());
    }
    List<Object> items = new ArrayList<>();
    for (Value each : sequence.items()) {
      items.add(value(item, each, path + "[" + items.size() + "]"));
    }
    return List.copyOf(items);
  }

  private static Record wrapped(Class<? extends Record> type, Value.Text text, String path) {
    return create(
        type,
        new Object[] {text.text()},
        cause ->
            new ConfigException(path, String.valueOf(cause.getMessage()), text.origin(), cause));
  }

  private static <R extends Record> R create(
      Class<R> type,
      @Nullable Object[] arguments,
      Function<IllegalArgumentException, ConfigException> refusal) {
    try {
      return constructor(type).newInstance(arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof IllegalArgumentException refused) {
        throw refusal.apply(refused);
      }
      throw new IllegalStateException("cannot make " + type.getName(), e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a settings record must be plain: " + type.getName(), e);
    }
  }

  private static <R extends Record> Constructor<R> constructor(Class<R> type)
      throws NoSuchMethodException {
    Class<?>[] types =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    Constructor<R> constructor = type.getDeclaredConstructor(types);
    constructor.setAccessible(true);
    return constructor;
  }

  /** A refusal that begins with a component's name is about that key. */
  private static ConfigException refused(
      Class<?> type, IllegalArgumentException cause, Value.Group group, String path) {
    String message = String.valueOf(cause.getMessage());
    String first = message.split("[ :]", 2)[0];
    String key = first.split("\\.", 2)[0];
    if (!Keys.of(type).contains(key)) {
      return new ConfigException(path, message, group.origin(), cause);
    }
    Value culprit = group.get(key);
    String problem = message.substring(first.length()).replaceFirst("^[ :]+", "");
    String origin = culprit == null ? group.origin() : culprit.origin();
    return new ConfigException(below(path, first), problem, origin, cause);
  }
}
