package io.xiaoer.feed.source;

import io.xiaoer.shop.FeedInput;
import java.io.IOException;
import java.io.PushbackInputStream;

/** Tells a document from a table by how it begins. */
public final class Sniffed {

  private static final int HEAD = 64;

  private Sniffed() {}

  /** The rows of a feed that may be XML or a table. */
  public static Records open(FeedInput feed, TableColumns columns) throws IOException {
    PushbackInputStream stream = new PushbackInputStream(feed.stream(), HEAD);
    byte[] head = stream.readNBytes(HEAD);
    stream.unread(head);
    FeedInput whole = new FeedInput(stream, feed.charset(), feed.currency(), feed.now());
    return isDocument(head) ? XmlItems.open(whole) : Table.open(whole, columns);
  }

  /** Whether the first thing that is not blank nor a byte order mark is an angle bracket. */
  private static boolean isDocument(byte[] head) {
    for (byte each : head) {
      if (each == '<') {
        return true;
      }
      // Bytes of order marks, and the other half of blanks and brackets in UTF-16.
      if (each > ' ') {
        return false;
      }
    }
    return false;
  }
}
