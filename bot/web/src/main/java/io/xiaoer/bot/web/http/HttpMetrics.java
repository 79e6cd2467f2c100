package io.xiaoer.bot.web.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.Handler;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/** Times every request as {@code xiaoer.http.requests} by server, route and class of status. */
public final class HttpMetrics implements Handler<RoutingContext> {

  private static final String UNMATCHED = "unmatched";

  private final MeterRegistry metrics;
  private final String server;

  /**
   * @param server which of our servers, such as {@code edge}
   */
  public HttpMetrics(MeterRegistry metrics, String server) {
    this.metrics = metrics;
    this.server = server;
  }

  @Override
  public void handle(RoutingContext request) {
    Timer.Sample sample = Timer.start(metrics);
    request.addEndHandler(_ -> sample.stop(timer(request)));
    request.next();
  }

  private Timer timer(RoutingContext request) {
    return Timer.builder("xiaoer.http.requests")
        .tag("server", server)
        .tag("route", route(request.currentRoute()))
        .tag("status", request.response().getStatusCode() / 100 + "xx")
        .register(metrics);
  }

  private static String route(@Nullable Route route) {
    return route == null || route.getPath() == null ? UNMATCHED : route.getPath();
  }
}
