package io.xiaoer.testkit.text;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** A message file as it stands on disk. */
final class MessageFile {

  private final Map<String, String> patterns = new TreeMap<>();
  private final List<String> doubles = new ArrayList<>();

  MessageFile(Path file) {
    Properties properties =
        new Properties() {
          private static final long serialVersionUID = 1L;

          @Override
          public synchronized Object put(Object key, Object value) {
            if (patterns.put((String) key, (String) value) != null) {
              doubles.add((String) key);
            }
            return value;
          }
        };
    try {
      properties.load(new StringReader(Files.readString(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Map<String, String> patterns() {
    return patterns;
  }

  Set<String> keys() {
    return patterns.keySet();
  }

  /** Keys that stand there more than once, so that one of their texts is never read. */
  List<String> doubles() {
    return List.copyOf(doubles);
  }

  /** The names of the arguments of a text. */
  Set<String> arguments(String key) {
    MessagePattern pattern = pattern(key);
    Set<String> names = new TreeSet<>();
    IntStream.range(0, pattern.countParts())
        .filter(i -> pattern.getPartType(i) == MessagePattern.Part.Type.ARG_NAME)
        .forEach(i -> names.add(pattern.getSubstring(pattern.getPart(i))));
    return names;
  }

  /** Arguments that are written out as they are, outside every plural. */
  Set<String> bareArguments(String key) {
    MessagePattern pattern = pattern(key);
    Set<String> names = new TreeSet<>();
    int i = 0;
    while (i < pattern.countParts()) {
      MessagePattern.Part part = pattern.getPart(i);
      if (part.getType() == MessagePattern.Part.Type.ARG_START) {
        if (part.getArgType() == MessagePattern.ArgType.NONE) {
          names.add(pattern.getSubstring(pattern.getPart(i + 1)));
        }
        i = pattern.getLimitPartIndex(i);
      }
      i++;
    }
    return names;
  }

  /** The selectors of each plural in a text, by its argument. */
  Map<String, Set<String>> plurals(String key) {
    MessagePattern pattern = pattern(key);
    Map<String, Set<String>> plurals = new HashMap<>();
    for (int i = 0; i < pattern.countParts(); i++) {
      MessagePattern.Part part = pattern.getPart(i);
      boolean isPlural =
          part.getType() == MessagePattern.Part.Type.ARG_START
              && part.getArgType() == MessagePattern.ArgType.PLURAL;
      if (isPlural) {
        plurals.put(pattern.getSubstring(pattern.getPart(i + 1)), selectors(pattern, i));
      }
    }
    return plurals;
  }

  private static Set<String> selectors(MessagePattern pattern, int start) {
    Set<String> selectors = new TreeSet<>();
    int end = pattern.getLimitPartIndex(start);
    int i = start + 1;
    while (i < end) {
      MessagePattern.Part part = pattern.getPart(i);
      if (part.getType() == MessagePattern.Part.Type.ARG_SELECTOR) {
        selectors.add(pattern.getSubstring(part));
      }
      i = part.getType() == MessagePattern.Part.Type.MSG_START ? pattern.getLimitPartIndex(i) : i;
      i++;
    }
    return selectors;
  }

  private MessagePattern pattern(String key) {
    return new MessagePattern(patterns.getOrDefault(key, ""));
  }
}
