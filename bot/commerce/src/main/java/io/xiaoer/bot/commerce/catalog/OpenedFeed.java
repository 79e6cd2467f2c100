package io.xiaoer.bot.commerce.catalog;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * An open feed.
 *
 * @param charset what the sender says of the text, or null
 * @param percent how much of it has been read, or {@link #UNKNOWN}
 */
public record OpenedFeed(InputStream stream, @Nullable Charset charset, IntSupplier percent)
    implements Closeable {

  /** Nobody knows how long it is. */
  public static final int UNKNOWN = -1;

  /** A feed of unknown length that says nothing of itself. */
  public static OpenedFeed of(InputStream stream) {
    return new OpenedFeed(stream, null, () -> UNKNOWN);
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
