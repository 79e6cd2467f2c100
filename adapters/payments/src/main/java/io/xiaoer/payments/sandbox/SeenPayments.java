package io.xiaoer.payments.sandbox;

import io.xiaoer.payment.PaymentNotice;
import io.xiaoer.payment.PaymentState;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the last notices said, by reference; paid stays paid. Safe from any thread. */
final class SeenPayments {

  private static final int REMEMBERED = 10_000;

  private final Map<String, PaymentState> states = new LinkedHashMap<>();

  synchronized void add(PaymentNotice notice) {
    if (!(states.get(notice.reference()) instanceof PaymentState.Paid)) {
      states.put(notice.reference(), notice.state());
    }
    if (states.size() > REMEMBERED) {
      states.remove(states.keySet().iterator().next());
    }
  }

  synchronized PaymentState state(String reference) {
    return states.getOrDefault(reference, new PaymentState.Open());
  }
}
