package io.xiaoer.feed.row;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table, or one item of a document: texts by the name of their column, none of them
 * blank.
 *
 * @param line where it begins, counted from 1
 * @param fields by {@link #column} name; a column that comes several times has several values
 */
public record FeedRecord(int line, Map<String, List<String>> fields) {

  /** One way to write a column's name: {@code Image_Link} and {@code image link} are the same. */
  public static String column(String name) {
    return name.replace('_', ' ').strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
  }

  /** The first value of the first of these columns that has one. */
  public @Nullable String first(String... columns) {
    for (String column : columns) {
      List<String> values = fields.get(column);
      if (values != null && !values.isEmpty()) {
        return values.getFirst();
      }
    }
    return null;
  }

  public List<String> all(String column) {
    return fields.getOrDefault(column, List.of());
  }
}
