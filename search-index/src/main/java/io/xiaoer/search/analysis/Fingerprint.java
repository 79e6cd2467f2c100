package io.xiaoer.search.analysis;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.TreeSet;

/** A short name for a set of words: the same for the same words, in whatever order. */
final class Fingerprint {
  private static final int BYTES = 8;

  private Fingerprint() {}

  static String of(Collection<String> words) {
    byte[] text = String.join("\n", new TreeSet<>(words)).getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(sha256(text), 0, BYTES);
  }

  private static byte[] sha256(byte[] text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
