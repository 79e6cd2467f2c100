package io.xiaoer.shops.jsonl;

import io.xiaoer.feed.row.RowException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The lines of a feed, one at a time, none of them longer in memory than {@link #LONGEST}. */
final class FeedLines {

  /** The longest line, in bytes. */
  static final int LONGEST = 256 * 1024;

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final InputStream feed;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private int number;
  private boolean tooLong;

  FeedLines(InputStream feed) {
    this.feed = new BufferedInputStream(feed, 64 * 1024);
  }

  /** Goes to the next line; false at the end. */
  boolean next() throws IOException {
    line.reset();
    tooLong = false;
    int read = feed.read();
    if (read < 0) {
      return false;
    }
    number++;
    for (; read >= 0 && read != '\n'; read = feed.read()) {
      append(read);
    }
    return true;
  }

  /** The present line's number, counted from 1. */
  int number() {
    return number;
  }

  boolean isBlank() {
    return !tooLong && new String(content(), StandardCharsets.US_ASCII).isBlank();
  }

  byte[] bytes() throws RowException {
    if (tooLong) {
      throw new RowException("the line is longer than " + LONGEST + " bytes");
    }
    return content();
  }

  private void append(int read) {
    if (line.size() < LONGEST) {
      line.write(read);
    } else {
      tooLong = tooLong || read != '\r';
    }
  }

  private byte[] content() {
    byte[] bytes = line.toByteArray();
    boolean marked =
        number == 1
            && bytes.length >= BYTE_ORDER_MARK.length
            && Arrays.equals(
                bytes, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
    return marked ? Arrays.copyOfRange(bytes, BYTE_ORDER_MARK.length, bytes.length) : bytes;
  }
}
