package io.xiaoer.bot.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Asks as a browser does: with cookies, without following redirects. */
final class Browser implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(new CookieManager())
          .connectTimeout(PATIENCE)
          .build();
  private final String root;

  Browser(String root) {
    this.root = root;
  }

  HttpResponse<String> get(String path, String... headers) {
    return send(request(path, headers).GET());
  }

  HttpResponse<byte[]> bytes(String path, String... headers) {
    return send(request(path, headers).GET().build(), BodyHandlers.ofByteArray());
  }

  /** A stream that stays open. */
  HttpResponse<InputStream> stream(String path) {
    return send(request(path).GET().build(), BodyHandlers.ofInputStream());
  }

  HttpResponse<String> post(String path, String body, String... headers) {
    return send(request(path, headers).POST(BodyPublishers.ofString(body)));
  }

  HttpResponse<String> put(String path, String body) {
    return send(request(path).PUT(BodyPublishers.ofString(body)));
  }

  HttpResponse<String> method(String method, String path, String... headers) {
    return send(request(path, headers).method(method, BodyPublishers.noBody()));
  }

  HttpResponse<String> send(String method, String path, String body) {
    return send(request(path).method(method, BodyPublishers.ofString(body)));
  }

  /** Sends a form. */
  HttpResponse<String> submit(String path, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    return post(
        path, body, "Content-Type", "application/x-www-form-urlencoded", "Accept", "text/html");
  }

  /** The token that the forms of a page carry. */
  static String csrf(HttpResponse<String> page) {
    Matcher token = CSRF.matcher(page.body());
    if (!token.find()) {
      throw new AssertionError("the page has no form with a token");
    }
    return token.group(1);
  }

  @Override
  public void close() {
    client.shutdownNow();
  }

  private HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(root + path)).timeout(PATIENCE);
    return headers.length == 0 ? builder : builder.headers(headers);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    return send(request.build(), BodyHandlers.ofString());
  }

  private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
    try {
      return client.send(request, handler);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
