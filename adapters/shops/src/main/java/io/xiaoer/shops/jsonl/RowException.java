package io.xiaoer.shops.jsonl;

/** A row cannot be read, for a reason that its author can act on. */
final class RowException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String reason;

  RowException(String reason) {
    super(reason);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
