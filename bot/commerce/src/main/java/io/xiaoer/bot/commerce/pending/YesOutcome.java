package io.xiaoer.bot.commerce.pending;

/** What became of a yes. Closed: only one case does anything. */
public sealed interface YesOutcome {

  /** It is to be done now, in the same transaction; nobody else will be told so. */
  record Go(PendingAction action) implements YesOutcome {}

  /** It is somebody else's. */
  record NotYours() implements YesOutcome {}

  /** Its time is over, it was done or withdrawn, or it never was. */
  record Gone() implements YesOutcome {}
}
