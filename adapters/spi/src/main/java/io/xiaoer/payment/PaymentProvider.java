package io.xiaoer.payment;

import io.vertx.core.Future;
import io.xiaoer.http.HttpRequestData;
import io.xiaoer.time.Deadline;

/** One payment provider. Safe from any thread; nothing blocks. */
public interface PaymentProvider {

  /** The name in settings and in {@code /webhooks/payments/{provider}}. */
  String provider();

  /** Starts a payment. Idempotent by {@link PaymentRequest#reference}. */
  Future<PaymentStep> start(PaymentRequest request, Deadline deadline);

  /**
   * Asks what became of it: the truth. A reference that was never paid is {@link
   * PaymentState.Open}.
   */
  Future<PaymentState> query(String reference, Deadline deadline);

  /** Verifies and decodes a notice. Never throws, never calls out. */
  NoticeOutcome receive(HttpRequestData request);
}
