package io.xiaoer.failure;

import org.jspecify.annotations.Nullable;

/** A delivery that is not authentic or not decodable. */
public final class WebhookException extends XiaoerException {

  private static final long serialVersionUID = 1L;

  private WebhookException(FailureKind kind, String message, @Nullable Throwable cause) {
    super(kind, message, cause, null);
  }

  /** Says which check failed, never the expected value. */
  public static WebhookException unauthentic(String check) {
    return new WebhookException(FailureKind.WEBHOOK_UNAUTHENTIC, check, null);
  }

  public static WebhookException malformed(String what, @Nullable Throwable cause) {
    return new WebhookException(FailureKind.PAYLOAD_MALFORMED, what, cause);
  }
}
