package io.xiaoer.intent.signup;

/** What a word does in a sign-up. */
enum Sign {
  /** Asks something. */
  ASK,
  /** Asks, or asks politely for something to be done. */
  SOFTLY,
  /** Tells of what has been. */
  PAST,
  /** Withdraws. */
  OUT,
  /** Takes another item instead. */
  SWAP,
  /** Corrects to an amount. */
  SET,
  /** What follows is a part of what was said. */
  WITHIN,
  /** Says an amount that covers everybody who is named. */
  TOTAL,
  /** Takes away from what was wanted. */
  CUT,
  /** Adds to what was wanted. */
  ADD,
  /** Wants what somebody else wants. */
  SAME,
  /** Gives the amount to each of what is named. */
  EVERY,
  /** Before or after the one it is for. */
  FOR,
  /** The one who speaks. */
  SELF,
  /** Joins, and means one where no amount is said. */
  JOIN,
  /** Joins as others did. */
  TOO,
  /** Wants. */
  VERB,
  /** Between two of a kind. */
  AND,
  /** An amount that says nothing. */
  VAGUE,
  /** A or an. */
  ARTICLE,
  /** A number of people. */
  CROWD,
  TIME,
  PLACE,
  PHONE,
  MONEY,
  /** Begins a wish about how, where or when. */
  NOTE,
  /** A number of something else. */
  OTHER,
  /** A space between what need not belong together. */
  BREAK,
  /** Says nothing here. */
  FILLER
}
