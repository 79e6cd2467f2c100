package io.xiaoer.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;

/**
 * Reads {@link Settings}: defaults, then the YAML file, then the environment. Blocking; for the
 * start of the process.
 *
 * <p>A variable is {@code XIAOER_} and the path in upper case with {@code _}; inside a name {@code
 * _} may stand where a new word begins ({@code XIAOER_HTTP_PUBLIC_URL} is {@code http.publicUrl}).
 * Lists are JSON. Variables that are empty count as not given.
 */
public final class ConfigLoader {

  /** The file that is read where {@code XIAOER_CONFIG} names no other. */
  public static final Path STANDARD_FILE = Path.of("config", "xiaoer.yaml");

  private ConfigLoader() {}

  /**
   * Reads the file that {@code XIAOER_CONFIG} names, which must exist, else {@link #STANDARD_FILE},
   * which need not.
   *
   * @throws ConfigException for the first setting that cannot stand
   */
  public static Settings load(Map<String, String> environment) {
    String named = environment.getOrDefault(Environment.FILE, "");
    if (named.isBlank()) {
      return load(STANDARD_FILE, environment);
    }
    Path file = Path.of(named);
    if (!Files.isRegularFile(file)) {
      throw new ConfigException(Environment.FILE, "there is no file " + file, Environment.FILE);
    }
    return load(file, environment);
  }

  /**
   * Reads that file, as if it were empty where it does not exist, under that environment.
   *
   * @throws ConfigException for the first setting that cannot stand
   */
  public static Settings load(Path file, Map<String, String> environment) {
    Value.Group tree = Binder.group(tree(file), file.toString());
    return Binder.bind(Settings.class, tree.overridden(Environment.overrides(environment)), "");
  }

  private static Value tree(Path file) {
    try {
      return TreeReader.yaml(file.toString(), Files.readString(file));
    } catch (NoSuchFileException e) {
      return new Value.Nothing(file.toString());
    } catch (CharacterCodingException e) {
      throw new ConfigException(file.toString(), "is not UTF-8 text", file.toString(), e);
    } catch (IOException e) {
      throw new ConfigException(file.toString(), "cannot be read", file.toString(), e);
    }
  }
}
