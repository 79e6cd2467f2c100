package io.xiaoer.channel;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The text form of keys: name/name/percent-encoded. */
final class Segments {

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");
  private static final int LONGEST_ID = 256;

  private Segments() {}

  static void requireName(String value, String what) {
    if (!NAME.matcher(value).matches()) {
      throw new IllegalArgumentException(
          what + " must be 1 to 32 lower case letters, digits and dashes: " + value);
    }
  }

  static void requireId(String value, String what) {
    if (value.isEmpty() || value.length() > LONGEST_ID) {
      throw new IllegalArgumentException(what + " must have 1 to " + LONGEST_ID + " characters");
    }
  }

  static String join(ChannelId channel, AccountId account, String id) {
    return channel.value()
        + "/"
        + account.value()
        + "/"
        + URLEncoder.encode(id, StandardCharsets.UTF_8);
  }

  /**
   * The three parts of a joined key; throws {@link IllegalArgumentException} where it is not one.
   */
  static String[] split(String text) {
    String[] parts = text.split("/", -1);
    if (parts.length != 3) {
      throw new IllegalArgumentException("not a key of channel/account/id");
    }
    parts[2] = URLDecoder.decode(parts[2], StandardCharsets.UTF_8);
    return parts;
  }
}
