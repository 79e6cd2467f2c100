package io.xiaoer.bot.commerce.feed;

import io.xiaoer.failure.InternalException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Where the settings say that a feed lies. {@code toString} and {@link #name} show no more of it
 * than everybody may see.
 */
public record FeedLocation(String text) {

  private static final int HASH_BYTES = 6;

  boolean isRemote() {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.startsWith("http://") || lower.startsWith("https://");
  }

  /**
   * A name for tables, logs and operators: the location itself, but for what may be a secret in it,
   * the query and whatever stands before an {@code @}, of which only a hash is left.
   */
  public String name() {
    if (!isRemote()) {
      return text;
    }
    String open = text.replaceFirst("[?#].*$", "").replaceFirst("//[^/@]*@", "//");
    return open.equals(text) ? text : open + "#" + hash();
  }

  Path path() {
    return text.startsWith("file:") ? Path.of(URI.create(text)) : Path.of(text);
  }

  /** Where a copy of it is kept. */
  Path keptIn(Path folder) {
    return folder.resolve(hash() + ".feed");
  }

  private String hash() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(Arrays.copyOf(hash, HASH_BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new InternalException("every Java has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return name();
  }
}
