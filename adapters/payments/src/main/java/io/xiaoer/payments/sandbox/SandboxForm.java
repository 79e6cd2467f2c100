package io.xiaoer.payments.sandbox;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the test page posts, without its signature.
 *
 * @param reference of the payment
 * @param amount in major units, such as {@code 89.00}
 * @param currency the ISO 4217 code
 * @param result {@link #PAID} or {@link #DECLINED}
 * @param returnUrl where the buyer goes on
 * @param at the second of the Unix clock until which it can be paid
 */
record SandboxForm(
    String reference, String amount, String currency, String result, String returnUrl, String at) {

  static final String PAID = "paid";

  static final String DECLINED = "declined";

  static final String SIGN = "sign";

  /** What is signed: every field on a line of its own, in a fixed order. */
  String canonical() {
    return String.join(
        "\n", "xiaoer-sandbox-1", reference, amount, currency, result, returnUrl, at);
  }

  /** Whether {@link #canonical} can be read in one way only. */
  boolean isPlain() {
    return fields().values().stream().noneMatch(value -> value.indexOf('\n') >= 0);
  }

  /** The fields by name, in the order of the form. */
  Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("ref", reference);
    fields.put("amount", amount);
    fields.put("currency", currency);
    fields.put("result", result);
    fields.put("returnUrl", returnUrl);
    fields.put("at", at);
    return fields;
  }
}
