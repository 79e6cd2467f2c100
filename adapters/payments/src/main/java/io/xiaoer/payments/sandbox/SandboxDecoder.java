package io.xiaoer.payments.sandbox;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.xiaoer.http.HttpRequestData;
import io.xiaoer.money.Money;
import io.xiaoer.payment.PaymentNotice;
import io.xiaoer.payment.PaymentState;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what the test page posts. Pure; safe from any thread. */
final class SandboxDecoder {

  private static final int LARGEST = 8 * 1024;

  private static final List<String> FIELDS =
      List.of("ref", "amount", "currency", "result", "returnUrl", "at", SandboxForm.SIGN);

  private SandboxDecoder() {}

  /** A form as it was posted, not yet believed. */
  record Signed(SandboxForm form, String signature) {}

  /** The form; empty where the request does not hold each field once and nothing else. */
  static Optional<Signed> form(HttpRequestData request) {
    if (!request.method().equals("POST") || request.body().length > LARGEST) {
      return Optional.empty();
    }
    try {
      return signed(parameters(request.body()));
    } catch (IllegalArgumentException e) {
      // A % without two digits behind it.
      return Optional.empty();
    }
  }

  private static Map<String, List<String>> parameters(byte[] body) {
    return new QueryStringDecoder(
            new String(body, StandardCharsets.US_ASCII),
            StandardCharsets.UTF_8,
            false,
            FIELDS.size() + 1)
        .parameters();
  }

  private static Optional<Signed> signed(Map<String, List<String>> given) {
    List<String> values =
        FIELDS.stream()
            .map(name -> given.getOrDefault(name, List.of()))
            .filter(each -> each.size() == 1)
            .map(List::getFirst)
            .toList();
    if (given.size() != FIELDS.size() || values.size() != FIELDS.size()) {
      return Optional.empty();
    }
    return Optional.of(new Signed(form(values), values.getLast()));
  }

  private static SandboxForm form(List<String> values) {
    return new SandboxForm(
        values.get(0), values.get(1), values.get(2), values.get(3), values.get(4), values.get(5));
  }

  /** The notice of an authentic form; the same form gives the same notice id. */
  static PaymentNotice notice(Signed signed, Instant now) {
    SandboxForm form = signed.form();
    PaymentState state =
        form.result().equals(SandboxForm.PAID)
            ? new PaymentState.Paid(
                Money.parse(form.amount(), form.currency()), "sandbox-" + form.reference(), now)
            : new PaymentState.Closed("declined on the test page");
    return new PaymentNotice(signed.signature(), form.reference(), state);
  }
}
