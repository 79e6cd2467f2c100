package io.xiaoer.bot.dialogue;

import io.xiaoer.intent.Recognition;

/** What a message comes to in the light of what went before. */
public sealed interface Reading {

  /**
   * A request.
   *
   * @param words the member's words, or those of the question that they were asked back about
   */
  record Request(Recognition recognition, String words) implements Reading {}

  /** As good as a button of an order that is being filled in or waits for a yes. */
  record Press(ActionCode code) implements Reading {}

  /** An order that is being filled in now leaves less to choose from. */
  record Narrowed(Slip slip) implements Reading {}
}
