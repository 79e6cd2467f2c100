package io.xiaoer.failure;

import java.util.Locale;

/** What went wrong, as far as the caller's next step is concerned. Owns its metric label. */
public enum FailureKind {
  /** Signature, token or clock window wrong. */
  WEBHOOK_UNAUTHENTIC(false),
  /** Authentic, but not decodable. */
  PAYLOAD_MALFORMED(false),
  /** No answer in time. */
  UPSTREAM_TIMEOUT(true),
  /** Refused connections and 5xx. */
  UPSTREAM_UNAVAILABLE(true),
  /** 429 or the vendor's own code for it. */
  UPSTREAM_RATE_LIMITED(true),
  /** The vendor understood and says no. */
  UPSTREAM_REJECTED(false),
  /** Our credentials were refused. */
  UPSTREAM_UNAUTHORIZED(false),
  /** The answer was not understood. */
  UPSTREAM_MALFORMED(false),
  /** The search index is not open or broken. */
  INDEX_UNAVAILABLE(true),
  /** A lane or pool is full. */
  OVERLOADED(true),
  /** A bug of ours. */
  INTERNAL(false);

  private final boolean transientFault;

  FailureKind(boolean transientFault) {
    this.transientFault = transientFault;
  }

  /** Whether trying again later can help, given that the operation is safe to repeat. */
  public boolean isTransient() {
    return transientFault;
  }

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
