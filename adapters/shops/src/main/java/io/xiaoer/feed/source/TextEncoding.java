package io.xiaoer.feed.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The encoding of a feed. A byte order mark settles it; text that is valid UTF-8 is UTF-8, whatever
 * a server says; else what the server says, unless that is a server's default; else GB18030, which
 * is what Chinese spreadsheets save.
 */
final class TextEncoding {

  /** What servers say without having looked. */
  private static final Set<String> DEFAULTS = Set.of("UTF-8", "US-ASCII", "ISO-8859-1");

  private final Charset otherwise;
  private @Nullable Charset settled;

  TextEncoding(@Nullable Charset declared) {
    boolean meant = declared != null && !DEFAULTS.contains(declared.name());
    this.otherwise = declared != null && meant ? declared : Charset.forName("GB18030");
  }

  /** Settles it by the beginning of the feed, and tells how many bytes of that are a mark. */
  int settle(byte[] head) {
    if (starts(head, 0xEF, 0xBB, 0xBF)) {
      settled = StandardCharsets.UTF_8;
      return 3;
    }
    if (starts(head, 0xFF, 0xFE) || starts(head, 0xFE, 0xFF)) {
      settled = head[0] == (byte) 0xFF ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
      return 2;
    }
    if (!isAscii(head)) {
      settled = canBeUtf8(head) ? StandardCharsets.UTF_8 : otherwise;
    }
    return 0;
  }

  boolean isBigEndian() {
    return StandardCharsets.UTF_16BE.equals(settled);
  }

  /** Bytes in each unit of the text. */
  int unit() {
    return isBigEndian() || StandardCharsets.UTF_16LE.equals(settled) ? 2 : 1;
  }

  /** The text of whole characters. */
  String decode(byte[] bytes) throws CharacterCodingException {
    if (settled == null && isAscii(bytes)) {
      return new String(bytes, StandardCharsets.US_ASCII);
    }
    Charset charset = settled;
    if (charset == null) {
      charset = canBeUtf8(bytes) ? StandardCharsets.UTF_8 : otherwise;
      settled = charset;
    }
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(bytes))
        .toString();
  }

  /** What the text is taken for, in words. */
  String name() {
    return settled == null ? "ASCII" : settled.name();
  }

  /** Whether it is valid UTF-8, but for a character that is cut at its end. */
  private static boolean canBeUtf8(byte[] bytes) {
    CharBuffer out = CharBuffer.allocate(bytes.length);
    return !StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(bytes), out, false)
        .isError();
  }

  private static boolean isAscii(byte[] bytes) {
    for (byte each : bytes) {
      if (each < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean starts(byte[] head, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= head.length || (head[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
