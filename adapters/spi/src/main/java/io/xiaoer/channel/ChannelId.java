package io.xiaoer.channel;

/** The name of a platform: lower case letters, digits and dashes, such as {@code telegram}. */
public record ChannelId(String value) {

  public ChannelId {
    Segments.requireName(value, "channel");
  }

  @Override
  public String toString() {
    return value;
  }
}
