package io.xiaoer.config;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be set, checked. Immutable; {@code toString} shows no secrets.
 *
 * @param channels the messaging platforms that are on, by name
 * @param carriers the logistics companies that are on, by name
 * @param payments the payment providers that are on, by name
 * @param shops the commerce back ends that are on, by name
 */
public record Settings(
    Http http,
    Management management,
    Data data,
    Store store,
    State state,
    Catalog catalog,
    Commerce commerce,
    @Default("{\"playground\":{}}") Map<String, Section> channels,
    @Default("{\"simulated\":{}}") Map<String, Section> carriers,
    @Default("{\"sandbox\":{}}") Map<String, Section> payments,
    Map<String, Section> shops) {

  public Settings {
    boolean clash = http.port() != 0 && http.port() == management.port();
    if (clash) {
      throw new IllegalArgumentException("management.port must differ from http.port");
    }
    if (commerce.shipsByItself() && !carriers.containsKey(commerce.autoCarrier())) {
      throw new IllegalArgumentException(
          "commerce.autoCarrier names no carrier that is on; known: "
              + String.join(", ", carriers.keySet())
              + ", none");
    }
  }

  /**
   * The edge that people and platforms reach.
   *
   * @param port 0 for any free one
   * @param publicUrl where people reach it from outside, without a slash at the end
   */
  public record Http(
      @Default("0.0.0.0") String host, @Default("8080") int port, @Default("") String publicUrl) {

    public Http {
      requirePort(port);
      publicUrl = publicUrl.isEmpty() ? "http://localhost:" + port : requireUrl(publicUrl);
    }

    /** The same on the port that was really opened; a public URL that was not given follows it. */
    public Http onPort(int actual) {
      String standing = "http://localhost:" + port;
      return new Http(host, actual, publicUrl.equals(standing) ? "" : publicUrl);
    }

    private static String requireUrl(String text) {
      URI uri = parsed(text);
      boolean web =
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      if (!web || uri.getHost() == null || uri.getUserInfo() != null) {
        throw new IllegalArgumentException(
            "publicUrl must begin with http:// or https:// and a host name");
      }
      if (uri.getQuery() != null || uri.getFragment() != null) {
        throw new IllegalArgumentException("publicUrl must not have a query or a fragment");
      }
      return text.replaceFirst("/+$", "");
    }

    private static URI parsed(String text) {
      try {
        return new URI(text);
      } catch (URISyntaxException e) {
        // Without its cause, which quotes the text: a URL can hold a password.
        throw new IllegalArgumentException(
            "publicUrl is not a URL, such as https://shop.example.com");
      }
    }
  }

  /**
   * Health, metrics and the operator API.
   *
   * @param token what operators authenticate with; null on loopback only
   */
  public record Management(
      @Default("127.0.0.1") String host, @Default("9090") int port, @Nullable String token) {

    public Management {
      requirePort(port);
      token = token == null || token.isBlank() ? null : token;
      if (token == null && !isLoopback(host)) {
        throw new IllegalArgumentException(
            "token is needed where management.host is not a loopback address: give one, or"
                + " 127.0.0.1");
      }
    }

    private static boolean isLoopback(String host) {
      if (host.equals("localhost")) {
        return true;
      }
      try {
        return InetAddress.ofLiteral(host).isLoopbackAddress();
      } catch (IllegalArgumentException e) {
        return false;
      }
    }

    @Override
    public String toString() {
      return "Management[host=" + host + ", port=" + port + (token == null ? "]" : ", token=***]");
    }
  }

  /** Where files are kept: the SQLite database, the search index, pictures. */
  public record Data(@Default("./data") Path dir) {}

  /**
   * The database.
   *
   * @param url {@code sqlite}, for a file in {@link Data#dir}, or {@code
   *     postgresql://user:password@host:port/database}
   */
  public record Store(@Default("sqlite") String url) {

    public Store {
      if (!url.equals("sqlite") && !url.startsWith("postgresql://")) {
        throw new IllegalArgumentException("url must be sqlite or begin with postgresql://");
      }
    }

    @Override
    public String toString() {
      return "Store[" + scheme(url) + "]";
    }
  }

  /**
   * The shared short-term memory.
   *
   * @param url {@code memory}, or {@code redis://…} or {@code rediss://…}
   */
  public record State(@Default("memory") String url) {

    public State {
      if (url.isBlank()) {
        throw new IllegalArgumentException(
            "url must be memory or begin with redis:// or rediss://");
      }
    }

    /** What stands before {@code ://}, or all of it: chooses the kind of store. */
    public String scheme() {
      return Settings.scheme(url);
    }

    @Override
    public String toString() {
      return "State[" + scheme() + "]";
    }
  }

  /**
   * The goods: the feeds that are read, in order. Goods belong to the feed that brought them first.
   *
   * @param refreshEvery how often the feeds are read again; 0 for never
   */
  public record Catalog(
      @Default("[{\"format\":\"jsonl\",\"location\":\"demo:\"}]") List<Feed> feeds,
      @Default("1h") Duration refreshEvery) {

    private static final Duration SHORTEST = Duration.ofSeconds(10);

    public Catalog {
      feeds = List.copyOf(feeds);
      if (refreshEvery.isNegative()
          || (refreshEvery.isPositive() && refreshEvery.compareTo(SHORTEST) < 0)) {
        throw new IllegalArgumentException("refreshEvery must be 0s, or 10s or more");
      }
    }
  }

  /**
   * One product feed.
   *
   * @param format such as {@code jsonl}
   * @param location a file, an {@code http(s)} URL, or {@code demo:} for the goods that ship with
   *     us
   * @param currency of prices that name none, by its ISO 4217 code
   */
  public record Feed(String format, String location, @Default("CNY") String currency) {

    public Feed {
      if (format.isBlank()) {
        throw new IllegalArgumentException("format must not be empty");
      }
      if (location.isBlank()) {
        throw new IllegalArgumentException("location must not be empty");
      }
      currency = currency.toUpperCase(Locale.ROOT);
      if (Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .noneMatch(currency::equals)) {
        throw new IllegalArgumentException("currency must be an ISO 4217 code, such as CNY or USD");
      }
    }

    /** A feed whose prices are in yuan where they name no currency. */
    public Feed(String format, String location) {
      this(format, location, "CNY");
    }

    /** Without what may be a secret in the location. */
    @Override
    public String toString() {
      return "Feed[" + format + ", " + location.replaceFirst("[?#].*$", "?…") + "]";
    }

    public boolean isDemo() {
      return location.equals("demo:");
    }
  }

  /**
   * How the shop trades.
   *
   * @param commissionPercent what a sharer earns on a completed sale
   * @param paymentWindow how long an order waits for its payment
   * @param proposalWindow how long an offer waits for its confirmation
   * @param autoCarrier the carrier that paid orders are given to at once, or {@code none}
   * @param ticketWindow after how long a silence a member who asked for a person gets the clerk
   *     back
   */
  public record Commerce(
      @Default("10") int commissionPercent,
      @Default("30m") Duration paymentWindow,
      @Default("10m") Duration proposalWindow,
      @Default("simulated") String autoCarrier,
      @Default("12h") Duration ticketWindow) {

    private static final Duration LONGEST = Duration.ofHours(24);
    private static final Duration LONGEST_TICKET = Duration.ofDays(7);

    public Commerce {
      if (commissionPercent < 0 || commissionPercent > 30) {
        throw new IllegalArgumentException(
            "commissionPercent must be 0 to 30, not " + commissionPercent);
      }
      requireWindow("paymentWindow", paymentWindow);
      requireWindow("proposalWindow", proposalWindow);
      if (!ticketWindow.isPositive() || ticketWindow.compareTo(LONGEST_TICKET) > 0) {
        throw new IllegalArgumentException("ticketWindow must be more than 0 and at most 168h");
      }
    }

    /** Whether paid orders go to {@link #autoCarrier} without an operator. */
    public boolean shipsByItself() {
      return !autoCarrier.equals("none");
    }

    private static void requireWindow(String name, Duration window) {
      if (!window.isPositive() || window.compareTo(LONGEST) > 0) {
        throw new IllegalArgumentException(name + " must be more than 0 and at most 24h");
      }
    }
  }

  private static void requirePort(int port) {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port must be 0 to 65535, not " + port);
    }
  }

  private static String scheme(String url) {
    int end = url.indexOf("://");
    return end < 0 ? url : url.substring(0, end);
  }
}
