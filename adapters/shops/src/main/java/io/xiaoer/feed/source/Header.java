package io.xiaoer.feed.source;

import io.xiaoer.feed.row.FeedRecord;
import io.xiaoer.feed.row.RowException;
import io.xiaoer.shop.UnreadableFeedException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The columns of a table, and what stands between its cells. */
record Header(List<String> columns, CellReader cells) {

  private static final char[] SEPARATORS = {',', '\t', ';'};

  /** Reads the line that names the columns: with the separator that finds the most of ours. */
  static Header of(TextLine line, TableColumns ours) throws UnreadableFeedException {
    Header best = new Header(List.of(), new CellReader(','));
    for (char separator : SEPARATORS) {
      Header header = split(line.text(), separator, ours);
      best = header.known(ours.needed()) > best.known(ours.needed()) ? header : best;
    }
    Set<String> missing = new TreeSet<>(ours.needed());
    best.columns.forEach(missing::remove);
    if (!missing.isEmpty()) {
      throw new UnreadableFeedException(
          line.number(),
          "this is not the header of a "
              + ours.format()
              + " table: it has no column "
              + String.join(", ", missing));
    }
    return best;
  }

  /** The row by the names of its columns; without fields where all cells are blank. */
  FeedRecord record(int line, String[] cells) throws RowException {
    Map<String, List<String>> fields = new HashMap<>();
    for (int i = 0; i < cells.length; i++) {
      String text = cells[i].strip();
      if (text.isEmpty()) {
        continue;
      }
      if (i >= columns.size()) {
        throw new RowException(
            "the row has more cells than the header has columns; a text that holds the separator"
                + " needs quotes around it");
      }
      if (text.length() > Records.LONGEST_FIELD) {
        throw new RowException(
            columns.get(i) + " has more than " + Records.LONGEST_FIELD + " characters");
      }
      fields.computeIfAbsent(columns.get(i), _ -> new ArrayList<>(1)).add(text);
    }
    return new FeedRecord(line, fields);
  }

  private static Header split(String line, char separator, TableColumns ours) {
    CellReader reader = new CellReader(separator);
    String[] cells = reader.cells(line);
    List<String> columns =
        cells == null ? List.of() : Arrays.stream(cells).map(ours::nameOf).toList();
    return new Header(columns, reader);
  }

  private long known(Set<String> needed) {
    return needed.stream().filter(columns::contains).count();
  }
}
