package io.xiaoer.feed.source;

import io.xiaoer.feed.row.FeedRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * One item of a document while it is read. Its children are its fields; a child that has children
 * of its own is written as tables write it, {@code US:Standard:14.95 USD}. Where the listing's own
 * vocabulary and plain RSS have the same name, the former counts.
 */
final class XmlItem {

  private static final String LISTING = "http://base.google.com/ns/1.0";
  private static final int MOST_FIELDS = 2_000;

  private final Map<String, List<String>> fields = new HashMap<>();
  private final Set<String> listed = new HashSet<>();
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder leaves = new StringBuilder();
  private String name = "";
  private boolean isListed;
  private int size;
  private int count;

  /** An element begins; the item itself is depth 1. */
  void begin(int depth, XMLStreamReader xml) {
    text.setLength(0);
    if (depth == 2) {
      leaves.setLength(0);
      name = FeedRecord.column(xml.getLocalName());
      isListed = LISTING.equals(xml.getNamespaceURI()) || "g".equals(xml.getPrefix());
      String link = xml.getAttributeValue(null, "href");
      String relation = xml.getAttributeValue(null, "rel");
      if (link != null && (relation == null || relation.equals("alternate"))) {
        text.append(link);
      }
    }
  }

  void text(String more) {
    size += more.length();
    if (fault() == null) {
      text.append(more);
    }
  }

  /** The element of that depth ends. */
  void end(int depth) {
    String words = text.toString().strip();
    text.setLength(0);
    if (depth > 2 && !words.isEmpty()) {
      leaves.append(leaves.isEmpty() ? "" : ":").append(words);
    } else if (depth == 2) {
      put(leaves.isEmpty() ? words : leaves.toString());
    }
  }

  /** Why the item cannot be taken, or null where it can. */
  @Nullable String fault() {
    if (size > Records.LONGEST_ROW || count > MOST_FIELDS) {
      return "the item has more than " + Records.LONGEST_ROW + " characters, or very many fields";
    }
    return null;
  }

  Map<String, List<String>> fields() {
    return fields;
  }

  private void put(String value) {
    count++;
    if (value.isEmpty() || fault() != null || (!isListed && listed.contains(name))) {
      return;
    }
    if (isListed && listed.add(name)) {
      fields.remove(name);
    }
    fields.computeIfAbsent(name, _ -> new ArrayList<>(1)).add(value);
  }
}
