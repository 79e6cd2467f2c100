package io.xiaoer.payment;

import io.xiaoer.failure.FailureKind;
import io.xiaoer.http.HttpAnswer;

/** What a payment webhook holds. */
public sealed interface NoticeOutcome {

  /**
   * Authentic and decoded.
   *
   * @param taken what to answer once the notice is safe
   */
  record Accepted(PaymentNotice notice, HttpAnswer taken) implements NoticeOutcome {}

  /** Refused: nothing was done. */
  record Rejected(FailureKind kind, String reason) implements NoticeOutcome {}
}
