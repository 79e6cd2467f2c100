package io.xiaoer.shops.jsonl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.xiaoer.feed.row.RowException;
import io.xiaoer.shop.LocalText;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One object of a feed, read field by field; {@code null} counts as not given. Every reason names
 * its field, and none repeats what the row says.
 */
final class Row {

  private static final String NO_LANGUAGE =
      "has a key that is not a language tag such as zh-CN or en";

  private static final Set<String> SCHEMES = Set.of("http", "https", "demo");

  private final JsonNode node;
  private final String prefix;

  Row(JsonNode node) {
    this(node, "");
  }

  private Row(JsonNode node, String prefix) {
    this.node = node;
    this.prefix = prefix;
  }

  String id(String field) throws RowException {
    String id = string(field);
    if (id == null) {
      throw fault(field, "is needed");
    }
    if (id.length() > 128) {
      throw fault(field, "has more than 128 characters");
    }
    return id;
  }

  /** The id where the row tells one that can be. */
  @Nullable String idOrNull() {
    try {
      return id("id");
    } catch (RowException e) {
      return null;
    }
  }

  /** A string, or a number as it is written; null where there is none or a blank one. */
  @Nullable String string(String field) throws RowException {
    JsonNode value = node.path(field);
    return isAbsent(value) ? null : blankToNull(scalar(field, value));
  }

  List<String> strings(String field) throws RowException {
    List<String> strings = new ArrayList<>();
    for (JsonNode item : items(field)) {
      String text = scalar(field, item).strip();
      if (!text.isEmpty()) {
        strings.add(text);
      }
    }
    return strings;
  }

  LocalText text(String field) throws RowException {
    LocalText text = optionalText(field);
    if (text == null) {
      throw fault(field, "is needed: a string, or an object by language");
    }
    return text;
  }

  @Nullable LocalText optionalText(String field) throws RowException {
    return localText(field, node.path(field));
  }

  /** A list of texts; a single text counts as a list of one. */
  List<LocalText> texts(String field) throws RowException {
    JsonNode value = node.path(field);
    List<LocalText> texts = new ArrayList<>();
    if (!isAbsent(value)) {
      for (JsonNode item : value.isArray() ? value : List.of(value)) {
        LocalText text = localText(field, item);
        if (text != null) {
          texts.add(text);
        }
      }
    }
    return texts;
  }

  /** A list of texts, or lists by language, of which the first of each make one text, and so on. */
  List<LocalText> textsByLanguage(String field) throws RowException {
    JsonNode value = node.path(field);
    if (isAbsent(value) || !value.isObject()) {
      return texts(field);
    }
    List<Map<String, String>> merged = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : value.properties()) {
      String language = language(field, entry.getKey());
      List<String> words = new Row(value, prefix + field + ".").strings(entry.getKey());
      for (int i = 0; i < words.size(); i++) {
        if (i == merged.size()) {
          merged.add(new LinkedHashMap<>());
        }
        merged.get(i).put(language, words.get(i));
      }
    }
    return merged.stream().map(LocalText::new).toList();
  }

  Map<String, LocalText> textsByName(String field) throws RowException {
    JsonNode value = node.path(field);
    Map<String, LocalText> texts = new LinkedHashMap<>();
    if (isAbsent(value)) {
      return texts;
    }
    if (!value.isObject()) {
      throw fault(field, "is not an object of texts by name");
    }
    for (Map.Entry<String, JsonNode> entry : value.properties()) {
      LocalText text = localText(field, entry.getValue());
      if (text != null && !entry.getKey().isBlank()) {
        texts.put(entry.getKey().strip(), text);
      }
    }
    return texts;
  }

  List<Row> rows(String field) throws RowException {
    List<Row> rows = new ArrayList<>();
    for (JsonNode item : items(field)) {
      if (!item.isObject()) {
        throw fault(field, "holds something that is not an object");
      }
      rows.add(new Row(item, prefix + field + "[" + rows.size() + "]."));
    }
    return rows;
  }

  /** An instant, a time with an offset, or a date, which means its first moment in UTC. */
  Instant instant(String field, Instant otherwise) throws RowException {
    String text = string(field);
    if (text == null) {
      return otherwise;
    }
    try {
      return text.length() == 10
          ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
          : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw fault(field, "is not a time such as 2026-11-01T00:00:00Z");
    }
  }

  @Nullable String link(String field) throws RowException {
    String text = string(field);
    return text == null ? null : checkedLink(field, text);
  }

  List<String> links(String field) throws RowException {
    List<String> links = new ArrayList<>();
    for (String text : strings(field)) {
      links.add(checkedLink(field, text));
    }
    return links;
  }

  private String checkedLink(String field, String text) throws RowException {
    try {
      String scheme = new URI(text).getScheme();
      if (scheme != null && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))) {
        return text;
      }
    } catch (URISyntaxException e) {
      throw fault(field, "is not a valid URL");
    }
    throw fault(field, "is not an http or https URL");
  }

  private JsonNode items(String field) throws RowException {
    JsonNode value = node.path(field);
    if (isAbsent(value)) {
      return MissingNode.getInstance();
    }
    if (!value.isArray()) {
      throw fault(field, "is not a list");
    }
    return value;
  }

  private @Nullable LocalText localText(String field, JsonNode value) throws RowException {
    if (isAbsent(value)) {
      return null;
    }
    if (!value.isObject()) {
      String text = scalar(field, value).strip();
      return text.isEmpty() ? null : LocalText.of(text);
    }
    Map<String, String> byLanguage = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : value.properties()) {
      String text = isAbsent(entry.getValue()) ? "" : scalar(field, entry.getValue()).strip();
      if (!text.isEmpty()) {
        byLanguage.put(language(field, entry.getKey()), text);
      }
    }
    return byLanguage.isEmpty() ? null : new LocalText(byLanguage);
  }

  private String language(String field, String tag) throws RowException {
    try {
      Locale locale = new Locale.Builder().setLanguageTag(tag.replace('_', '-')).build();
      // Longer ones are not in use: {"unit": …} is no text in a language called unit.
      if (!locale.getLanguage().isEmpty() && locale.getLanguage().length() <= 3) {
        return locale.toLanguageTag();
      }
      if (tag.equals(LocalText.UNDETERMINED)) {
        return tag;
      }
    } catch (IllformedLocaleException e) {
      throw fault(field, NO_LANGUAGE);
    }
    throw fault(field, NO_LANGUAGE);
  }

  private String scalar(String field, JsonNode value) throws RowException {
    if (value.isValueNode() && !value.isNull()) {
      return value.asText();
    }
    throw fault(field, "is not a text");
  }

  private static boolean isAbsent(JsonNode value) {
    return value.isNull() || value.isMissingNode();
  }

  private static @Nullable String blankToNull(String text) {
    return text.isBlank() ? null : text.strip();
  }

  RowException fault(String field, String problem) {
    return new RowException(prefix + field + " " + problem);
  }
}
