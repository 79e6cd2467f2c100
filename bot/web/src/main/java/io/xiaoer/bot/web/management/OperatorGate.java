package io.xiaoer.bot.web.management;

import io.vertx.core.Handler;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import io.xiaoer.bot.web.http.HttpProblemException;
import io.xiaoer.bot.web.http.Problem;
import io.xiaoer.secret.Secret;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets operators in: with the bearer token where one is set; without one only callers that name
 * this very machine and are no web page, so that no site can reach the API through somebody's
 * browser.
 */
public final class OperatorGate implements Handler<RoutingContext> {

  private static final String BEARER = "Bearer ";
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

  private final @Nullable Secret token;

  /**
   * @param token null where the server listens on loopback only
   */
  public OperatorGate(@Nullable Secret token) {
    this.token = token;
  }

  @Override
  public void handle(RoutingContext request) {
    if (token != null) {
      requireToken(request, token);
    } else {
      requireLocal(request);
    }
    request.next();
  }

  private static void requireToken(RoutingContext request, Secret token) {
    String given = request.request().getHeader("Authorization");
    boolean known =
        given != null
            && given.startsWith(BEARER)
            && token.matches(given.substring(BEARER.length()));
    if (!known) {
      request.response().putHeader("WWW-Authenticate", "Bearer");
      throw new HttpProblemException(
          Problem.of(401, "Send the management token: Authorization: Bearer <token>."));
    }
  }

  private static void requireLocal(RoutingContext request) {
    HostAndPort authority = request.request().authority();
    boolean local = authority != null && LOOPBACK.contains(authority.host());
    boolean page = request.request().getHeader("Origin") != null;
    if (!local || page) {
      throw new HttpProblemException(
          Problem.of(
              403, "Without a management token only programs on this machine are answered."));
    }
  }
}
