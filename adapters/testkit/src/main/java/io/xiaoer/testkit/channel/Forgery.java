package io.xiaoer.testkit.channel;

/** What is wrong with a delivery that somebody else made up. */
public enum Forgery {
  /** It carries no proof at all. */
  UNSIGNED,
  /** The proof is of the right form, but not ours. */
  WRONG_PROOF,
  /** One character of a good proof is another. */
  ALTERED_PROOF,
  /** The proof is good, for another body. */
  ALTERED_BODY
}
