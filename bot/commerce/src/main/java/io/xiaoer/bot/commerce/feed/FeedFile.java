package io.xiaoer.bot.commerce.feed;

import io.xiaoer.bot.commerce.catalog.OpenedFeed;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Opens files, packed by gzip or not. */
final class FeedFile {

  private static final int BUFFER = 64 * 1024;
  private static final int GZIP = 0x1F8B;

  private FeedFile() {}

  static OpenedFeed open(Path file, @Nullable Charset charset) throws IOException {
    long length = Files.size(file);
    CountedStream counted = new CountedStream(Files.newInputStream(file), Long.MAX_VALUE);
    BufferedInputStream raw = new BufferedInputStream(counted, BUFFER);
    try {
      InputStream plain = isPacked(raw) ? new GZIPInputStream(raw, BUFFER) : raw;
      return new OpenedFeed(
          new CountedStream(plain, FeedLimits.LARGEST_UNPACKED),
          charset,
          () -> length == 0 ? 100 : (int) (counted.taken() * 100 / length));
    } catch (IOException e) {
      raw.close();
      throw e;
    }
  }

  private static boolean isPacked(BufferedInputStream stream) throws IOException {
    stream.mark(2);
    int start = stream.read() << 8 | stream.read();
    stream.reset();
    return start == GZIP;
  }
}
