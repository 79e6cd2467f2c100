package io.xiaoer.bot.web.http;

import io.vertx.core.Handler;
import io.vertx.core.json.DecodeException;
import io.vertx.ext.web.RoutingContext;
import io.xiaoer.failure.FailureKind;
import io.xiaoer.failure.XiaoerException;
import io.xiaoer.search.IndexUnavailableException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one place where what went wrong becomes an HTTP answer: problem+json for programs, a page for
 * people. Bugs are logged here with their stack; expected faults are counted elsewhere and not
 * logged.
 */
public final class HttpFailureMapper implements Handler<RoutingContext> {

  private static final Logger LOGGER = LoggerFactory.getLogger(HttpFailureMapper.class);
  private static final Duration SOON = Duration.ofSeconds(2);

  private final @Nullable FaultPage page;

  /**
   * @param page for people, or null where only programs call
   */
  public HttpFailureMapper(@Nullable FaultPage page) {
    this.page = page;
  }

  @Override
  public void handle(RoutingContext request) {
    Problem problem = problem(request.failure(), request.statusCode());
    if (problem.status() >= 500) {
      report(request, problem);
    }
    if (request.response().ended()) {
      return;
    }
    if (request.response().headWritten()) {
      request.request().connection().close();
      return;
    }
    answer(request, problem);
  }

  /** What a fault means to the caller. */
  public static Problem problem(@Nullable Throwable fault, int status) {
    return switch (fault) {
      case HttpProblemException stated -> stated.problem();
      case XiaoerException known -> ofKind(known);
      case IndexUnavailableException _ -> unavailable("The search index is not ready.", SOON);
      case DecodeException _ -> Problem.badRequest("The body is not valid JSON.");
      case null, default -> ofStatus(status);
    };
  }

  private static Problem ofKind(XiaoerException fault) {
    Duration later = fault.retryAfter().orElse(SOON);
    return switch (fault.kind()) {
      case WEBHOOK_UNAUTHENTIC -> Problem.of(401, "The signature or token is wrong.");
      case PAYLOAD_MALFORMED -> Problem.badRequest("The body is not what was expected.");
      case UPSTREAM_TIMEOUT,
          UPSTREAM_UNAVAILABLE,
          UPSTREAM_RATE_LIMITED,
          INDEX_UNAVAILABLE,
          OVERLOADED ->
          unavailable("Busy or not reachable at the moment. Try again.", later);
      case UPSTREAM_REJECTED, UPSTREAM_UNAUTHORIZED, UPSTREAM_MALFORMED ->
          Problem.of(502, "Another system did not do its part.");
      case INTERNAL -> ofStatus(500);
    };
  }

  private static Problem ofStatus(int status) {
    return switch (status) {
      case 400 -> Problem.badRequest("The request cannot be read.");
      case 401 -> Problem.of(401, "Say who you are: a token is needed.");
      case 403 -> Problem.of(403, "This is not allowed.");
      case 404 -> Problem.notFound("There is nothing here.");
      case 405 -> Problem.of(405, "This method is not known here.");
      case 413 -> Problem.of(413, "The body is too large.");
      case 415 -> Problem.of(415, "The body is of a kind that is not taken here.");
      case 429 -> new Problem(429, "Too many requests. Wait a moment.", Duration.ofSeconds(20));
      case 503 -> Problem.unavailable();
      default ->
          Problem.of(
              status >= 400 && status < 500 ? status : 500, "Something went wrong on our side.");
    };
  }

  private static Problem unavailable(String detail, Duration later) {
    return new Problem(503, detail, later);
  }

  private void answer(RoutingContext request, Problem problem) {
    if (page == null || !wantsPage(request)) {
      Answers.write(request, problem.toAnswer());
      return;
    }
    if (problem.retryAfter() != null) {
      request.response().putHeader("Retry-After", Long.toString(problem.retryAfter().toSeconds()));
    }
    request
        .response()
        .setStatusCode(problem.status())
        .putHeader("Content-Type", "text/html; charset=utf-8")
        .putHeader("Cache-Control", "no-store")
        .end(page.draw(request, problem));
  }

  private static boolean wantsPage(RoutingContext request) {
    String accept = request.request().getHeader("Accept");
    return accept != null && accept.contains("text/html");
  }

  private static void report(RoutingContext request, Problem problem) {
    Throwable fault = request.failure();
    if (fault instanceof XiaoerException known && known.kind() != FailureKind.INTERNAL) {
      LOGGER
          .atWarn()
          .addKeyValue("failureKind", known.kind().label())
          .addKeyValue("statusCode", problem.status())
          .addKeyValue("error", known.getMessage())
          .log("request failed");
      return;
    }
    LOGGER
        .atError()
        .addKeyValue("statusCode", problem.status())
        .setCause(fault)
        .log("request failed");
  }
}
