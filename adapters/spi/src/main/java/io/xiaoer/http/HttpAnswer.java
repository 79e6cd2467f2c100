package io.xiaoer.http;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What to answer an HTTP request with. */
public record HttpAnswer(int status, Map<String, String> headers, byte[] body) {

  public HttpAnswer {
    headers = Map.copyOf(headers);
  }

  /** A status and nothing else. */
  public static HttpAnswer empty(int status) {
    return new HttpAnswer(status, Map.of(), new byte[0]);
  }

  public static HttpAnswer json(int status, String json) {
    return of(status, "application/json", json);
  }

  public static HttpAnswer text(int status, String text) {
    return of(status, "text/plain; charset=utf-8", text);
  }

  /** 303: look there instead, with GET. */
  public static HttpAnswer seeOther(String location) {
    return new HttpAnswer(303, Map.of("Location", location), new byte[0]);
  }

  private static HttpAnswer of(int status, String type, String body) {
    return new HttpAnswer(
        status, Map.of("Content-Type", type), body.getBytes(StandardCharsets.UTF_8));
  }

  public String bodyText() {
    return new String(body, StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return status + " (" + body.length + " bytes)";
  }
}
