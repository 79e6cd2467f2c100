package io.xiaoer.channels.playground;

import org.jspecify.annotations.Nullable;

/**
 * What the page posts to {@code /webhooks/playground/main}: words or a pressed button.
 *
 * @param token the visitor's
 * @param room {@code group} or {@code direct}
 * @param id made by the page, the same when it posts again: 1 to 64 of {@code A-Z a-z 0-9 _ -}
 * @param text at most 1000 UTF-16 units
 * @param action of the pressed button
 * @param replyTo the message that is answered, or that carried the button
 */
record PlaygroundPost(
    @Nullable String token,
    @Nullable String room,
    @Nullable String id,
    @Nullable String text,
    @Nullable String action,
    @Nullable String replyTo) {

  @Override
  public String toString() {
    return "PlaygroundPost[]";
  }
}
