package io.xiaoer.channels.telegram;

import io.xiaoer.failure.WebhookException;
import io.xiaoer.http.HttpRequestData;
import io.xiaoer.secret.Secret;
import org.jspecify.annotations.Nullable;

/** Checks that Telegram itself delivers: by the secret token, in constant time. Pure. */
final class TelegramVerifier {

  static final String HEADER = "X-Telegram-Bot-Api-Secret-Token";
  private static final int LARGEST_BODY = 1 << 20;

  private final @Nullable Secret secretToken;

  TelegramVerifier(@Nullable Secret secretToken) {
    this.secretToken = secretToken;
  }

  /** Throws {@link WebhookException} unless the delivery is authentic and of a possible size. */
  void verify(HttpRequestData request) {
    if (secretToken == null) {
      throw WebhookException.unauthentic("no secret token is set, so no webhook is taken");
    }
    if (!secretToken.matches(request.header(HEADER).orElse(""))) {
      throw WebhookException.unauthentic("secret token");
    }
    if (request.body().length > LARGEST_BODY) {
      throw WebhookException.malformed("larger than " + LARGEST_BODY + " bytes", null);
    }
  }
}
