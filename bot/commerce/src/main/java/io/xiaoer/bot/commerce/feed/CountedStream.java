package io.xiaoer.bot.commerce.feed;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what is read, and ends where it becomes too much. One reader; anybody may ask. */
final class CountedStream extends FilterInputStream {

  private final long most;
  private volatile long taken;

  CountedStream(InputStream in, long most) {
    super(in);
    this.most = most;
  }

  long taken() {
    return taken;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = super.read(bytes, offset, length);
    count(Math.max(0, read));
    return read;
  }

  private void count(int bytes) throws IOException {
    long sum = taken + bytes;
    taken = sum;
    if (sum > most) {
      throw new IOException("it has more than " + (most >> 30) + " GiB");
    }
  }
}
