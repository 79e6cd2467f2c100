package io.xiaoer.bot.app.bench;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Telegram as the service sees it: takes every call at once, and always says the same. */
final class BotApi implements AutoCloseable {

  private static final String SUCCESS =
      """
      {"ok":true,"result":{"message_id":7,"date":1795000001,"chat":{"id":1,"type":"private"},\
      "id":42,"is_bot":true,"first_name":"Xiaoer","username":"benchbot",\
      "photo":[{"file_id":"AgACAgIAAxkDAAIB","file_unique_id":"AQAD1","width":90,"height":90}]}}\
      """;

  private final AtomicInteger calls = new AtomicInteger();
  private final Vertx vertx = Vertx.vertx();
  private final HttpServer server;

  BotApi(int port) throws Exception {
    server =
        vertx
            .createHttpServer(new HttpServerOptions().setHost("127.0.0.1").setPort(port))
            .requestHandler(
                request ->
                    request
                        .body()
                        .onSuccess(
                            _ -> {
                              calls.incrementAndGet();
                              request
                                  .response()
                                  .putHeader("Content-Type", "application/json")
                                  .end(SUCCESS);
                            }))
            .listen()
            .toCompletionStage()
            .toCompletableFuture()
            .get(10, TimeUnit.SECONDS);
  }

  int calls() {
    return calls.get();
  }

  String root() {
    return "http://127.0.0.1:" + server.actualPort();
  }

  @Override
  public void close() {
    vertx.close();
  }
}
