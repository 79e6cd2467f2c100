package io.xiaoer.bot.commerce.groupbuy;

import java.util.List;

/** What became of a sign-up. Closed: whoever signs somebody up answers every case. */
public sealed interface ApplyOutcome {

  /**
   * Written down.
   *
   * @param refused the lines that would have been more than one member may have; they stay as they
   *     were
   */
  record Applied(SignUpSheet sheet, List<GroupBuyLine> refused) implements ApplyOutcome {
    public Applied {
      refused = List.copyOf(refused);
    }
  }

  /** The group buy is not open any more. */
  record Ended() implements ApplyOutcome {}
}
