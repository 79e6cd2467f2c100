package io.xiaoer.payments.sandbox;

import io.xiaoer.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs forms with HMAC-SHA256 and checks signatures and times. Pure; safe from any thread. */
final class SandboxVerifier {

  /** A payment can be open that long; a later moment was never signed by us. */
  static final Duration LONGEST = Duration.ofHours(25);

  private final SecretKeySpec key;

  SandboxVerifier(Secret key) {
    this.key = new SecretKeySpec(key.reveal().getBytes(StandardCharsets.UTF_8), "HmacSHA256");
  }

  String sign(SandboxForm form) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      byte[] signature = mac.doFinal(form.canonical().getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }

  /** Compares in constant time. */
  boolean isAuthentic(SandboxForm form, String signature) {
    return form.isPlain()
        && MessageDigest.isEqual(
            sign(form).getBytes(StandardCharsets.UTF_8),
            signature.getBytes(StandardCharsets.UTF_8));
  }

  /** Whether the form can still be posted, and not only some day. */
  boolean isTimely(SandboxForm form, Instant now) {
    if (!form.at().matches("\\d{1,12}")) {
      return false;
    }
    Instant until = Instant.ofEpochSecond(Long.parseLong(form.at()));
    return !now.isAfter(until) && !until.isAfter(now.plus(LONGEST));
  }
}
