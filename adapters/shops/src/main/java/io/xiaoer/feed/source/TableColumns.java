package io.xiaoer.feed.source;

import io.xiaoer.feed.row.FeedRecord;
import java.util.Map;
import java.util.Set;

/**
 * What a format calls its columns.
 *
 * @param format for messages
 * @param needed without these a table is something else
 * @param aliases other names of columns, by themselves
 */
public record TableColumns(String format, Set<String> needed, Map<String, String> aliases) {

  public TableColumns {
    needed = Set.copyOf(needed);
    aliases = Map.copyOf(aliases);
  }

  /** The one name of a column that a header writes in some way. */
  String nameOf(String written) {
    String plain = FeedRecord.column(written);
    String name = plain.startsWith("g:") ? plain.substring(2) : plain;
    return aliases.getOrDefault(name, name);
  }
}
