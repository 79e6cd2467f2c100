package io.xiaoer.channels.telegram;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.vertx.core.json.JsonObject;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A Bot API server for tests: a corner of its own on a shared HTTP server. A call that no test
 * expected fails the test at {@link #close}.
 */
final class FakeTelegram implements AutoCloseable {

  static final String TOKEN = "42:AAF-token_of_the_test";

  private static final AtomicInteger CORNERS = new AtomicInteger();

  private final WireMockServer server;
  private final String corner = "/corner-" + CORNERS.incrementAndGet();

  FakeTelegram(WireMockServer server) {
    this.server = server;
  }

  /** An HTTP server on the loopback, not started yet. */
  static WireMockServer server() {
    return new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));
  }

  String root() {
    return server.baseUrl() + corner;
  }

  /** Answers that method from now on. */
  void on(String method, ResponseDefinitionBuilder answer) {
    server.stubFor(to(method).willReturn(answer));
  }

  void onResult(String method, String result) {
    on(method, result(result));
  }

  void onRefusal(String method, int code, String description) {
    on(method, refusal(code, description, "{}"));
  }

  /** Serves something else under that path, such as a picture. */
  void serve(String path, ResponseDefinitionBuilder answer) {
    server.stubFor(any(urlEqualTo(corner + path)).willReturn(answer));
  }

  /** For scenarios. */
  void stub(MappingBuilder mapping) {
    server.stubFor(mapping);
  }

  MappingBuilder to(String method) {
    return post(urlEqualTo(methods() + method));
  }

  static ResponseDefinitionBuilder result(String result) {
    return okJson("{\"ok\":true,\"result\":" + result + "}");
  }

  static ResponseDefinitionBuilder refusal(int code, String description, String parameters) {
    JsonObject body =
        new JsonObject()
            .put("ok", false)
            .put("error_code", code)
            .put("description", description)
            .put("parameters", new JsonObject(parameters));
    return aResponse().withStatus(code).withBody(body.encode());
  }

  /** The JSON bodies that a method was called with, oldest first. */
  List<JsonObject> calls(String method) {
    return requests(method).stream().map(r -> new JsonObject(r.getBodyAsString())).toList();
  }

  /** The requests to methods whose name matches, oldest first. */
  List<LoggedRequest> requests(String methodPattern) {
    return server.findAll(anyRequestedFor(urlMatching(methods() + methodPattern))).stream()
        .sorted(Comparator.comparing(LoggedRequest::getLoggedDate))
        .toList();
  }

  private String methods() {
    return corner + "/bot" + TOKEN + "/";
  }

  @Override
  public void close() {
    assertThat(server.findAllUnmatchedRequests())
        .extracting(LoggedRequest::getUrl)
        .noneMatch(url -> url.startsWith(corner + "/"));
  }
}
