package io.xiaoer.failure;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A remote system did not do what was asked. */
public final class UpstreamException extends XiaoerException {

  private static final long serialVersionUID = 1L;

  private final String target;
  private final @Nullable String vendorCode;

  public UpstreamException(
      FailureKind kind,
      String target,
      String operation,
      @Nullable String vendorCode,
      @Nullable Duration retryAfter,
      @Nullable Throwable cause) {
    super(kind, message(kind, target, operation, vendorCode), cause, retryAfter);
    this.target = target;
    this.vendorCode = vendorCode;
  }

  /** The system that failed, such as {@code telegram}. */
  public String target() {
    return target;
  }

  /** The vendor's own code, where it gave one. */
  public @Nullable String vendorCode() {
    return vendorCode;
  }

  private static String message(
      FailureKind kind, String target, String operation, @Nullable String vendorCode) {
    String base = target + " " + operation + ": " + kind.label();
    return vendorCode == null ? base : base + " (" + vendorCode + ")";
  }
}
