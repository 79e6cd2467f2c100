package io.xiaoer.bot.app;

import io.xiaoer.config.ConfigLoader;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/**
 * The whole service inside the test: real database, real index, real HTTP on free ports of
 * loopback, the demo shop for sale.
 */
final class RunningShop implements AutoCloseable {

  private final Assembly assembly;
  private final HttpClient http = HttpClient.newHttpClient();

  private RunningShop(Assembly assembly) {
    this.assembly = assembly;
  }

  /** Starts it on that directory; the environment adds to and wins over what a test needs. */
  static RunningShop start(Path dataDir, Map<String, String> environment) throws IOException {
    Map<String, String> settings = new HashMap<>();
    settings.put("XIAOER_HTTP_HOST", "127.0.0.1");
    settings.put("XIAOER_HTTP_PORT", String.valueOf(freePort()));
    settings.put("XIAOER_MANAGEMENT_PORT", String.valueOf(freePort()));
    settings.put("XIAOER_DATA_DIR", dataDir.toString());
    settings.put("XIAOER_CARRIERS_SIMULATED_SECONDSPERDAY", "1");
    settings.putAll(environment);
    return new RunningShop(
        Assembly.start(
            ConfigLoader.load(Path.of("no-such-file.yaml"), settings),
            Clock.systemUTC(),
            new SecureRandom()));
  }

  Assembly assembly() {
    return assembly;
  }

  /** The address of a path of the edge. */
  String edge(String path) {
    return "http://127.0.0.1:" + assembly.settings().http().port() + path;
  }

  /** The address of a path of the management port. */
  String management(String path) {
    return "http://127.0.0.1:" + assembly.settings().management().port() + path;
  }

  HttpResponse<String> get(String url) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> post(String url, String contentType, String body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", contentType)
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** Drains and stops it, as Ctrl-C does. */
  @Override
  public void close() {
    assembly.stop();
    http.close();
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
