package io.xiaoer.bot.commerce.faq;

/** What became of an entry that somebody wanted to put in. Closed. */
public sealed interface PutOutcome {

  /**
   * It is in force.
   *
   * @param created whether there was none of that id before
   */
  record Saved(FaqEntry entry, boolean created) implements PutOutcome {}

  /**
   * Nothing was changed.
   *
   * @param reason what is wrong and what was expected, in English, without the caller's text
   */
  record Refused(String reason) implements PutOutcome {}
}
