package io.xiaoer.feed.row;

/** A row cannot be read, for a reason that its author can act on. */
public final class RowException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String reason;

  public RowException(String reason) {
    super(reason);
    this.reason = reason;
  }

  /** What is wrong and what was expected, without the row's text. */
  public String reason() {
    return reason;
  }
}
