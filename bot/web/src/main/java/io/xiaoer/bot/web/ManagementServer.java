package io.xiaoer.bot.web;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.xiaoer.bot.web.http.HttpFailureMapper;
import io.xiaoer.bot.web.http.HttpMetrics;
import io.xiaoer.bot.web.management.ManagementRoutes;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The server that operators and their tools reach: health, metrics, the operator API. */
public final class ManagementServer {

  private static final int IDLE_SECONDS = 60;
  private static final int DRAIN_SECONDS = 10;

  private final ManagementParts parts;
  private @Nullable HttpServer server;

  /** Throws {@link IllegalArgumentException} where others could reach it without a token. */
  public ManagementServer(ManagementParts parts) {
    if (parts.operations().token() == null && !isLoopback(parts.host())) {
      throw new IllegalArgumentException(
          "management.token must be set where management.host is not loopback: " + parts.host());
    }
    this.parts = parts;
  }

  /** Listens; gives the port. Fails where the port is taken. */
  public Future<Integer> start() {
    HttpServerOptions options =
        new HttpServerOptions()
            .setHost(parts.host())
            .setPort(parts.port())
            .setIdleTimeout(IDLE_SECONDS);
    HttpServer listening = parts.vertx().createHttpServer(options).requestHandler(router());
    server = listening;
    return listening.listen().map(HttpServer::actualPort);
  }

  /** Takes nothing new, finishes what is open within 10 seconds. Idempotent. */
  public Future<Void> drain() {
    HttpServer listening = server;
    server = null;
    return listening == null
        ? Future.succeededFuture()
        : listening.shutdown(DRAIN_SECONDS, TimeUnit.SECONDS);
  }

  private Router router() {
    Router router = Router.router(parts.vertx());
    HttpFailureMapper mapper = new HttpFailureMapper(null);
    router.route().handler(new HttpMetrics(parts.metrics(), "management"));
    new ManagementRoutes(parts.operations()).mount(router);
    router.route().failureHandler(mapper);
    router.errorHandler(404, mapper).errorHandler(405, mapper);
    return router;
  }

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException _) {
      return false;
    }
  }
}
