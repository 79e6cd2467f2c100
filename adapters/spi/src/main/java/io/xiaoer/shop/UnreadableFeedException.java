package io.xiaoer.shop;

import java.io.IOException;

/**
 * A feed cannot be read on from some line: it is of another kind, lacks a column that every row
 * needs, or ends in the middle. What came before is not to be trusted as the whole.
 */
public final class UnreadableFeedException extends IOException {

  private static final long serialVersionUID = 1L;

  private final int line;
  private final String reason;

  /**
   * Makes one.
   *
   * @param line counted from 1
   * @param reason what is wrong and what to do about it, in English, without the feed's text
   */
  public UnreadableFeedException(int line, String reason) {
    super("line " + line + ": " + reason);
    this.line = line;
    this.reason = reason;
  }

  public int line() {
    return line;
  }

  public String reason() {
    return reason;
  }
}
