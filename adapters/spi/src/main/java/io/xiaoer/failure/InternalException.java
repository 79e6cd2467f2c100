package io.xiaoer.failure;

/** A bug of ours, with the cause that shows it. */
public final class InternalException extends XiaoerException {

  private static final long serialVersionUID = 1L;

  public InternalException(String message, Throwable cause) {
    super(FailureKind.INTERNAL, message, cause, null);
  }
}
