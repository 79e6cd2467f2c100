package io.xiaoer.feed.source;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** The lines of a text in any usual encoding, none of them longer in memory than a row may be. */
final class TextLines {

  private static final int HEAD = 64 * 1024;

  private final InputStream bytes;
  private final TextEncoding encoding;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
  private int number;

  TextLines(InputStream feed, @Nullable Charset declared) throws IOException {
    bytes = new BufferedInputStream(feed, HEAD);
    encoding = new TextEncoding(declared);
    bytes.mark(HEAD);
    byte[] head = bytes.readNBytes(HEAD);
    bytes.reset();
    bytes.skipNBytes(encoding.settle(head));
  }

  /** The next line without what ends it, or null at the end. */
  @Nullable TextLine next() throws IOException {
    line.reset();
    int unit = read();
    if (unit < 0) {
      return null;
    }
    number++;
    boolean tooLong = false;
    for (; unit >= 0 && unit != '\n'; unit = read()) {
      tooLong = tooLong || line.size() >= Records.LONGEST_ROW;
      if (!tooLong) {
        append(unit);
      }
    }
    return tooLong
        ? new TextLine(number, "", "the row has more than " + Records.LONGEST_ROW + " bytes")
        : decoded();
  }

  private TextLine decoded() {
    try {
      String text = encoding.decode(line.toByteArray());
      return new TextLine(
          number, text.endsWith("\r") ? text.substring(0, text.length() - 1) : text, null);
    } catch (CharacterCodingException e) {
      return new TextLine(
          number,
          "",
          "the row is not " + encoding.name() + " text as those before it: save as UTF-8");
    }
  }

  private int read() throws IOException {
    int first = bytes.read();
    if (first < 0 || encoding.unit() == 1) {
      return first;
    }
    int second = bytes.read();
    if (second < 0) {
      return -1;
    }
    return encoding.isBigEndian() ? first << 8 | second : second << 8 | first;
  }

  private void append(int unit) {
    if (encoding.unit() == 1) {
      line.write(unit);
    } else {
      line.write(encoding.isBigEndian() ? unit >> 8 : unit);
      line.write(encoding.isBigEndian() ? unit : unit >> 8);
    }
  }
}
