package io.xiaoer.bot.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A buyer's browser on the private page of an order: keeps cookies, posts forms as they stand on
 * the page. The public address leads to the service in the test.
 */
final class TelegramCheckout implements AutoCloseable {

  static final Map<String, String> RECIPIENT =
      Map.of(
          "name", "林小满",
          "phone", "13800138000",
          "region", "浙江省杭州市西湖区",
          "address", "文三路 199 号 3 幢 502 室");

  private static final Pattern FORM =
      Pattern.compile("<form[^>]* action=\"([^\"]+)\".*?</form>", Pattern.DOTALL);
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");

  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private final RunningShop shop;

  TelegramCheckout(RunningShop shop) {
    this.shop = shop;
  }

  /** Fills in who gets the goods, pays on the test page, and gives the page that comes then. */
  String pay(String link) {
    HttpResponse<String> order = get(link);
    assertThat(order.statusCode()).isEqualTo(200);
    HttpResponse<String> till = post(recipient(order.body()));
    assertThat(till.statusCode()).as(till.body()).isEqualTo(200);
    HttpResponse<String> paid = post(form(till.body()));
    assertThat(paid.statusCode()).as(paid.body()).isEqualTo(303);
    return get(paid.headers().firstValue("Location").orElseThrow()).body();
  }

  private static Form recipient(String page) {
    Form form = form(page);
    form.fields().putAll(RECIPIENT);
    form.fields().put("then", "pay");
    return form;
  }

  /** The first form of a page, with its hidden fields. */
  private static Form form(String page) {
    Matcher form = FORM.matcher(page);
    assertThat(form.find()).as("a form on %s", page).isTrue();
    Map<String, String> fields = new LinkedHashMap<>();
    HIDDEN
        .matcher(form.group())
        .results()
        .forEach(field -> fields.put(field.group(1), field.group(2).replace("&amp;", "&")));
    return new Form(form.group(1), fields);
  }

  private record Form(String action, Map<String, String> fields) {

    String encoded() {
      return fields.entrySet().stream()
          .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
          .collect(Collectors.joining("&"));
    }
  }

  private HttpResponse<String> get(String url) {
    return send(HttpRequest.newBuilder(inTheTest(url)));
  }

  private HttpResponse<String> post(Form form) {
    return send(
        HttpRequest.newBuilder(inTheTest(form.action()))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form.encoded())));
  }

  private URI inTheTest(String url) {
    return URI.create(shop.edge(url.replace(TelegramWorld.PUBLIC_URL, "")));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    if (!cookies.isEmpty()) {
      request.header("Cookie", String.join("; ", cookies.values()));
    }
    HttpResponse<String> answer =
        TelegramWorld.done(() -> http.send(request.build(), HttpResponse.BodyHandlers.ofString()));
    for (String cookie : answer.headers().allValues("Set-Cookie")) {
      cookies.put(cookie.split("=", 2)[0], cookie.split(";", 2)[0]);
    }
    return answer;
  }

  @Override
  public void close() {
    http.close();
  }
}
