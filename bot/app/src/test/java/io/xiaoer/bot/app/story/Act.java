package io.xiaoer.bot.app.story;

import io.xiaoer.channel.Addressing;
import java.time.Duration;

/** Something that happens in a story. Closed. */
public sealed interface Act {

  /** A member says something. */
  record Says(String who, Addressing how, String words) implements Act {}

  /**
   * A member presses the button with that label in the newest message that has one for them.
   *
   * @param which 1 for its first button of that label
   * @param back 0 for the newest message with such a button, 1 for the one before
   */
  record Taps(String who, String label, int which, int back) implements Act {}

  /** A member sends a button's code that nobody gave them. */
  record Forges(String who, String code) implements Act {}

  /** What a platform reports of a member. */
  record Reports(String who, Report what) implements Act {}

  /** Kinds of such reports. */
  enum Report {
    OPENS_THE_CHAT,
    ADDS_THE_CLERK,
    SENDS_A_PICTURE,
    SENDS_A_STICKER,
    TAKES_IT_BACK
  }

  /** The platform delivers the last events once more. */
  record Again() implements Act {}

  /** Time passes, and what was due by then is done. */
  record Later(Duration by) implements Act {}

  /** The shop changes a price. */
  record Costs(String product, String price) implements Act {}

  /** The shop has so many pieces, of each kind. */
  record Left(String product, int pieces) implements Act {}

  /** A member fills in the address and pays their newest order. */
  record Pays(String who) implements Act {}

  /** The operator answers the member's ticket. */
  record Answers(String who, String words) implements Act {}

  /** The operator closes the member's ticket. */
  record Closes(String who) implements Act {}
}
