package io.xiaoer.bot.app;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser: walks the pages as people do, with cookies and the forms' fields. */
final class ShopVisitor {

  private static final Pattern COOKIE = Pattern.compile("([^=;]+)=([^;]*).*");
  private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

  private final HttpClient http;
  private final String shop;
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private String csrf = "";

  /**
   * @param shop the address of the edge
   */
  ShopVisitor(HttpClient http, String shop) {
    this.http = http;
    this.shop = shop;
  }

  /** Opens the chat page and comes in under that name. */
  ShopVisitor join(String persona, String name, String language)
      throws IOException, InterruptedException {
    readCsrf(get("/").body());
    HttpResponse<String> joined =
        submit("/chat/join", Map.of("persona", persona, "name", name, "language", language));
    if (joined.statusCode() != 303) {
      throw new AssertionError("could not come in: " + joined.statusCode() + joined.body());
    }
    readCsrf(page());
    return this;
  }

  /** What the page proves with who this is. */
  String token() {
    return Objects.requireNonNull(cookies.get("chat"), "not come in");
  }

  /**
   * Says something in {@code group} or {@code direct}; it is answered when it has had its effect.
   */
  int say(String room, String text) throws IOException, InterruptedException {
    return submit("/chat/say", Map.of("room", room, "text", text)).statusCode();
  }

  /** Presses the button with that action. */
  int press(String room, String action) throws IOException, InterruptedException {
    return submit("/chat/say", Map.of("room", room, "action", action)).statusCode();
  }

  /** Presses it under an id of the page's own, as its script does: once more means the same. */
  int press(String room, String action, String id) throws IOException, InterruptedException {
    return submit("/chat/say", Map.of("room", room, "action", action, "id", id)).statusCode();
  }

  /** Posts a form of the page with its hidden token. */
  HttpResponse<String> submit(String path, Map<String, String> fields)
      throws IOException, InterruptedException {
    Map<String, String> form = new LinkedHashMap<>(fields);
    form.put("csrf", csrf);
    return post(path, form);
  }

  /** Posts exactly these fields. */
  HttpResponse<String> post(String path, Map<String, String> fields)
      throws IOException, InterruptedException {
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("HX-Request", "true")
            .POST(HttpRequest.BodyPublishers.ofString(encoded(fields))));
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path).header("Accept", "text/html").GET());
  }

  /** The chat page as it stands now. */
  String page() throws IOException, InterruptedException {
    return get("/").body();
  }

  /** The chat page as soon as it shows what is expected. */
  String pageWhen(String what, Predicate<String> expected) {
    AtomicReference<String> page = new AtomicReference<>("");
    try {
      ShopProcess.until(what, () -> expected.test(fresh(page)));
    } catch (AssertionError e) {
      throw new AssertionError(e.getMessage() + "; the page says: " + words(page.get()), e);
    }
    return page.get();
  }

  /** The first group of the first match on the chat page, as soon as there is one. */
  String found(String pattern) {
    Pattern compiled = Pattern.compile(pattern);
    String page = pageWhen("the page shows " + pattern, text -> compiled.matcher(text).find());
    return all(compiled, page).getFirst();
  }

  /** The first group of every match, in order. */
  static List<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult match) -> match.group(1)).toList();
  }

  private static String words(String page) {
    return page.replaceAll("(?s).*?<main", "<main")
        .replaceAll("<[^>]*>", " ")
        .replaceAll("\\s+", " ");
  }

  private String fresh(AtomicReference<String> page) {
    try {
      page.set(page());
    } catch (IOException e) {
      // The shop is away at the moment: what it showed last counts.
      return page.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while waiting", e);
    }
    return page.get();
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(shop + path)).timeout(Duration.ofSeconds(20));
    return cookies.isEmpty()
        ? request
        : request.header(
            "Cookie",
            cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; ")));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    HttpResponse<String> response =
        http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    for (String header : response.headers().allValues("set-cookie")) {
      Matcher cookie = COOKIE.matcher(header);
      if (cookie.matches()) {
        cookies.put(cookie.group(1), cookie.group(2));
      }
    }
    return response;
  }

  private void readCsrf(String page) {
    csrf = all(CSRF, page).getFirst();
  }

  private static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
