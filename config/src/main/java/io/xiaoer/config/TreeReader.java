package io.xiaoer.config;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads YAML or JSON into {@link Value}s, scalars as they are written. Refuses duplicate keys and
 * YAML aliases. Its messages hold positions and key names, never content.
 */
final class TreeReader {

  private final JsonParser parser;
  private final String source;
  private final boolean lines;

  private TreeReader(JsonParser parser, String source, boolean lines) {
    this.parser = parser;
    this.source = source;
    this.lines = lines;
  }

  static Value yaml(String source, String text) {
    return read(YAMLFactory.builder().build(), source, text, "YAML");
  }

  static Value json(String source, String text) {
    return read(new JsonFactory(), source, text, "JSON");
  }

  private static Value read(JsonFactory factory, String source, String text, String language) {
    try (JsonParser parser = factory.createParser(text)) {
      return new TreeReader(parser, source, language.equals("YAML")).document();
    } catch (JsonProcessingException e) {
      // Not kept as the cause: parsers quote the text around the fault, and that may be a secret.
      throw new ConfigException(source, "is not valid " + language + position(e), source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String position(JsonProcessingException e) {
    return e.getLocation() == null
        ? ""
        : " at line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr();
  }

  private Value document() throws IOException {
    if (parser.nextToken() == null) {
      return new Value.Nothing(source);
    }
    Value value = value("");
    if (parser.nextToken() != null) {
      throw new ConfigException(source, "holds more than one document; keep the first", origin());
    }
    return value;
  }

  private Value value(String path) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      return group(path);
    }
    if (token == JsonToken.START_ARRAY) {
      return sequence(path);
    }
    if (token == JsonToken.VALUE_NULL) {
      return new Value.Nothing(origin());
    }
    if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
      throw new ConfigException(path, "is a YAML alias; write the value out", origin());
    }
    return new Value.Text(parser.getText(), origin());
  }

  private Value group(String path) throws IOException {
    String origin = origin();
    Map<String, Value> entries = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      String below = path.isEmpty() ? key : path + "." + key;
      if (entries.containsKey(key)) {
        throw new ConfigException(below, "is given twice; keep one", origin());
      }
      parser.nextToken();
      entries.put(key, value(below));
    }
    return new Value.Group(entries, Map.of(), origin);
  }

  private Value sequence(String path) throws IOException {
    String origin = origin();
    List<Value> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(path + "[" + items.size() + "]"));
    }
    return new Value.Sequence(items, origin);
  }

  private String origin() {
    return lines ? source + ", line " + parser.currentTokenLocation().getLineNr() : source;
  }
}
