package io.xiaoer.failure;

/** A bounded queue or pool is full. */
public final class OverloadException extends XiaoerException {

  private static final long serialVersionUID = 1L;

  public OverloadException(String what) {
    super(FailureKind.OVERLOADED, what + " is full", null, null);
  }
}
