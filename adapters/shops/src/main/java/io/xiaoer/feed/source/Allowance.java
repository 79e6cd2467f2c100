package io.xiaoer.feed.source;

import io.xiaoer.shop.UnreadableFeedException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Lets only so many bytes pass between two parts of a document: a parser holds one part in memory,
 * and nobody may make that a gigabyte.
 */
final class Allowance extends FilterInputStream {

  private static final int MOST = 4 << 20;

  private int left = MOST;

  Allowance(InputStream in) {
    super(in);
  }

  /** The next part begins. */
  void renew() {
    left = MOST;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    spend(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = super.read(bytes, offset, length);
    spend(Math.max(0, read));
    return read;
  }

  private void spend(int bytes) throws UnreadableFeedException {
    left -= bytes;
    if (left < 0) {
      throw new UnreadableFeedException(1, "an element is larger than " + (MOST >> 20) + " MiB");
    }
  }
}
