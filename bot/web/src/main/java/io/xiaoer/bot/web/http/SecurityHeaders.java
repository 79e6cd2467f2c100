package io.xiaoer.bot.web.http;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/**
 * What browsers are told to refuse: anything inline, any frame, anything of a third party except,
 * on public pages, the pictures of the catalogue.
 */
public final class SecurityHeaders implements Handler<RoutingContext> {

  private static final String POLICY = "Content-Security-Policy";
  private static final String PICTURES_OF_THE_WEB = "; img-src 'self' https:";
  private static final String OWN_PICTURES = "; img-src 'self'";

  private final String policy;

  /**
   * @param publicUrl where forms may lead to, besides the address that the page was asked under
   */
  public SecurityHeaders(String publicUrl) {
    this.policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
            + "base-uri 'none'; frame-ancestors 'none'; form-action 'self' "
            + publicUrl
            + "/";
  }

  @Override
  public void handle(RoutingContext request) {
    request
        .response()
        .putHeader(POLICY, policy + PICTURES_OF_THE_WEB)
        .putHeader("X-Content-Type-Options", "nosniff")
        .putHeader("Referrer-Policy", "strict-origin-when-cross-origin")
        .putHeader("Cross-Origin-Opener-Policy", "same-origin")
        .putHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
    request.next();
  }

  /** A page for one reader: kept by nobody, told to nobody, nothing from elsewhere on it. */
  public static void makePrivate(HttpServerResponse response) {
    String open = response.headers().get(POLICY);
    if (open != null) {
      response.putHeader(POLICY, open.replace(PICTURES_OF_THE_WEB, OWN_PICTURES));
    }
    response
        .putHeader("Referrer-Policy", "no-referrer")
        .putHeader("X-Robots-Tag", "noindex, nofollow")
        .putHeader("Cache-Control", "no-store");
  }

  /** A page that is another one for each reader, but holds nothing secret. */
  public static void keepFresh(HttpServerResponse response) {
    response.putHeader("Cache-Control", "no-store");
  }
}
