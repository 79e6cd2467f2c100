package io.xiaoer.carriers.simulated;

import io.xiaoer.secret.Secret;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Writes a parcel into its tracking number and reads it back: {@code SIM}, the second of booking,
 * the region, a hash of the reference, and check characters that only this installation can make,
 * so that a number cannot be guessed from another one. Safe from any thread.
 */
final class TrackingNumbers {

  private static final Pattern NUMBER =
      Pattern.compile("(SIM([0-9A-Z]{7})([0-9A-Z])([0-9A-Z]{5}))([0-9A-Z]{4})");

  private static final int RADIX = 36;

  private final SecretKeySpec key;

  TrackingNumbers(Secret key) {
    this.key = new SecretKeySpec(key.reveal().getBytes(StandardCharsets.UTF_8), "HmacSHA256");
  }

  String issue(Instant bookedAt, Region region, String reference) {
    String body =
        "SIM"
            + digits(BigInteger.valueOf(bookedAt.getEpochSecond()), 7)
            + region.code()
            + digest("reference:" + reference, 5);
    return body + digest("number:" + body, 4);
  }

  /**
   * The parcel, where the number is one of ours; letter case and surrounding space do not count.
   */
  Optional<SimulatedParcel> read(String number) {
    Matcher parts = NUMBER.matcher(number.strip().toUpperCase(Locale.ROOT));
    if (!parts.matches() || !digest("number:" + parts.group(1), 4).equals(parts.group(5))) {
      return Optional.empty();
    }
    return Optional.of(
        new SimulatedParcel(
            Instant.ofEpochSecond(Long.parseLong(parts.group(2), RADIX)),
            Region.ofCode(parts.group(3).charAt(0)),
            Integer.parseInt(parts.group(4), RADIX)));
  }

  private String digest(String text, int length) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return digits(new BigInteger(1, mac.doFinal(text.getBytes(StandardCharsets.UTF_8))), length);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }

  /** The last digits to base 36, with zeros in front. */
  private static String digits(BigInteger number, int length) {
    String text = "0".repeat(length) + number.toString(RADIX).toUpperCase(Locale.ROOT);
    return text.substring(text.length() - length);
  }
}
