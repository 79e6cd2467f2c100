package io.xiaoer.channel;

/** What a message holds. Closed: what no adapter can decode is {@link Unsupported}. */
public sealed interface MessageContent {

  /** Words, without mentions of the clerk. May be empty. Personal data: never logged. */
  record Text(String text) implements MessageContent {
    @Override
    public String toString() {
      return "Text[" + text.length() + " characters]";
    }
  }

  /** A picture, by an address or platform file id that the channel can fetch. */
  record Image(String reference, String caption) implements MessageContent {
    @Override
    public String toString() {
      return "Image[]";
    }
  }

  /** A kind that we do not read: stickers, voice, whatever comes next. */
  record Unsupported(String kind) implements MessageContent {}
}
