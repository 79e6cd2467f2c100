package io.xiaoer.bot.app.bench;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;

/**
 * What the service is measured beside: reads the body of a request and answers bytes that are
 * always the same. Its arguments are the port and the size of the answer.
 */
public final class BareServer {

  private BareServer() {}

  public static void main(String[] arguments) {
    int port = Integer.parseInt(arguments[0]);
    Buffer answer = Buffer.buffer("x".repeat(Integer.parseInt(arguments[1])));
    Vertx vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(true));
    vertx
        .createHttpServer(new HttpServerOptions().setHost("127.0.0.1").setPort(port))
        .requestHandler(
            request ->
                request
                    .body()
                    .onSuccess(
                        _ ->
                            request
                                .response()
                                .putHeader("Content-Type", "application/json")
                                .end(answer)))
        .listen()
        .onFailure(_ -> Runtime.getRuntime().halt(1));
  }
}
