package io.xiaoer.feed.source;

import io.xiaoer.feed.row.FeedRecord;
import io.xiaoer.feed.row.RowException;
import io.xiaoer.shop.FeedFault;
import io.xiaoer.shop.FeedInput;
import io.xiaoer.shop.FeedSink;
import io.xiaoer.shop.UnreadableFeedException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of comma, semicolon or tab separated cells, with quoted cells that may hold line breaks.
 * A quote that never closes costs its row and no other: reading goes on in the line after it.
 */
public final class Table implements Records {

  /** After so many of them the quotes mean something else in this file. */
  private static final int MOST_UNCLOSED = 100;

  private static final String UNCLOSED =
      "a quote opens and never closes; a quote inside a quoted text is written twice";

  private final TextLines lines;
  private final Deque<TextLine> givenBack = new ArrayDeque<>();
  private final Header header;
  private int unclosed;

  private Table(TextLines lines, Header header) {
    this.lines = lines;
    this.header = header;
  }

  /**
   * Opens it behind its header; comments ({@code #}) and blank lines may stand before that.
   *
   * @throws UnreadableFeedException where there is no such header
   */
  public static Table open(FeedInput feed, TableColumns columns) throws IOException {
    TextLines lines = new TextLines(feed.stream(), feed.charset());
    TextLine line = lines.next();
    while (line != null && isBeforeHeader(line.text())) {
      line = lines.next();
    }
    if (line == null) {
      throw new UnreadableFeedException(1, "the file is empty; a header line is expected");
    }
    return new Table(lines, Header.of(line, columns));
  }

  @Override
  public @Nullable FeedRecord next(FeedSink sink) throws IOException {
    for (TextLine line = take(); line != null; line = take()) {
      try {
        FeedRecord record = header.record(line.number(), cells(line));
        if (!record.fields().isEmpty()) {
          return record;
        }
      } catch (RowException e) {
        sink.fault(new FeedFault(line.number(), e.reason()));
      }
    }
    return null;
  }

  private static boolean isBeforeHeader(String text) {
    return text.isBlank() || text.startsWith("#") || text.startsWith("sep=");
  }

  private String[] cells(TextLine line) throws IOException, RowException {
    if (line.fault() != null) {
      throw new RowException(line.fault());
    }
    if (line.text().isBlank()) {
      return new String[0];
    }
    String[] cells = header.cells().cells(line.text());
    if (cells != null) {
      return cells;
    }
    if (hasOddQuotes(line.text())) {
      return continued(line);
    }
    throw new RowException("the quotes do not fit together; inside a quoted text they are doubled");
  }

  /** The row of which that line is the first: in a sound row, odd quotes mean it goes on. */
  private String[] continued(TextLine first) throws IOException, RowException {
    StringBuilder row = new StringBuilder(first.text());
    List<TextLine> taken = new ArrayList<>();
    for (TextLine line = take(); line != null; line = take()) {
      taken.add(line);
      row.append('\n').append(line.text());
      boolean isClosing = hasOddQuotes(line.text());
      String[] cells = isClosing ? header.cells().cells(row.toString()) : null;
      if (cells != null) {
        return cells;
      }
      if (isClosing || line.fault() != null || row.length() > LONGEST_ROW) {
        break;
      }
    }
    taken.reversed().forEach(givenBack::addFirst);
    if (++unclosed > MOST_UNCLOSED) {
      throw new UnreadableFeedException(
          first.number(), "more than " + MOST_UNCLOSED + " rows have quotes that never close");
    }
    throw new RowException(UNCLOSED);
  }

  private @Nullable TextLine take() throws IOException {
    TextLine line = givenBack.pollFirst();
    return line == null ? lines.next() : line;
  }

  private static boolean hasOddQuotes(String text) {
    return text.chars().filter(each -> each == '"').count() % 2 == 1;
  }
}
