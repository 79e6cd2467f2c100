package io.xiaoer.intent.classify;

/** Numbers for pieces of text; 64 bits, so that pieces of one language do not meet by chance. */
final class TextHash {

  private static final long PRIME = 0x9E3779B97F4A7C15L;

  private TextHash() {}

  static long start(int kind) {
    return mix(0x5851F42D4C957F2DL + kind);
  }

  /** The number of what {@code hash} stands for, followed by {@code next}. */
  static long then(long hash, long next) {
    return mix((hash ^ next) * PRIME + next);
  }

  static long of(int kind, CharSequence text) {
    long hash = start(kind);
    for (int at = 0; at < text.length(); at++) {
      hash = then(hash, text.charAt(at));
    }
    return hash;
  }

  private static long mix(long number) {
    long mixed = (number ^ (number >>> 32)) * 0xD6E8FEB86659FD93L;
    return mixed ^ (mixed >>> 29);
  }
}
