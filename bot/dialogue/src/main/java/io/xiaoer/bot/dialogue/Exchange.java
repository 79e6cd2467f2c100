package io.xiaoer.bot.dialogue;

import io.xiaoer.channel.MessageRef;

/**
 * What a member last said to the clerk.
 *
 * @param words personal data: never logged
 * @param message the platform's name of it
 */
public record Exchange(String words, MessageRef message) {

  @Override
  public String toString() {
    return "Exchange[" + message + "]";
  }
}
