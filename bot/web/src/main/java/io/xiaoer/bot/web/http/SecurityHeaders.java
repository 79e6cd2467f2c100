package io.xiaoer.bot.web.http;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/**
 * What browsers are told to refuse: anything inline, any frame, anything of a third party except, on
 * public pages, the pictures of the catalogue.
 */
public final class SecurityHeaders implements Handler<RoutingContext> {

  private static final String SELF_ONLY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; manifest-src 'self'; "
          + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; img-src 'self'";

  @Override
  public void handle(RoutingContext request) {
    request
        .response()
        .putHeader("Content-Security-Policy", SELF_ONLY + " https:")
        .putHeader("X-Content-Type-Options", "nosniff")
        .putHeader("Referrer-Policy", "strict-origin-when-cross-origin")
        .putHeader("Cross-Origin-Opener-Policy", "same-origin")
        .putHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
    request.next();
  }

  /** A page for one reader: kept by nobody, told to nobody, nothing from elsewhere on it. */
  public static void makePrivate(HttpServerResponse response) {
    response
        .putHeader("Content-Security-Policy", SELF_ONLY)
        .putHeader("Referrer-Policy", "no-referrer")
        .putHeader("X-Robots-Tag", "noindex, nofollow")
        .putHeader("Cache-Control", "no-store");
  }

  /** A page that is another one for each reader, but holds nothing secret. */
  public static void keepFresh(HttpServerResponse response) {
    response.putHeader("Cache-Control", "no-store");
  }
}
