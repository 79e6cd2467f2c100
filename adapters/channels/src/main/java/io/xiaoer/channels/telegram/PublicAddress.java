package io.xiaoer.channels.telegram;

import java.net.InetAddress;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tells which addresses Telegram can open: it refuses buttons and pictures that lie elsewhere.
 * Pure.
 */
final class PublicAddress {

  private static final Pattern NUMERIC = Pattern.compile("\\[.*]|[0-9.]+");
  private static final Pattern NAME = Pattern.compile("[a-z0-9.-]+\\.[a-z][a-z0-9-]+");
  private static final Pattern PRIVATE_NAME =
      Pattern.compile(".*\\.(localhost|local|internal|lan|home|localdomain)");

  private PublicAddress() {}

  /** Whether it is an http or https address of a host on the internet, by its looks. */
  static boolean isPublic(String url) {
    try {
      return isPublic(URI.create(url));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isPublic(URI uri) {
    boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
    return web && uri.getHost() != null && isPublicHost(uri.getHost().toLowerCase(Locale.ROOT));
  }

  static boolean isPublicHttps(String url) {
    return url.startsWith("https://") && isPublic(url);
  }

  private static boolean isPublicHost(String host) {
    return NUMERIC.matcher(host).matches()
        ? isPublicNumber(host)
        : NAME.matcher(host).matches() && !PRIVATE_NAME.matcher(host).matches();
  }

  private static boolean isPublicNumber(String host) {
    try {
      InetAddress address = InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", ""));
      return !(address.isLoopbackAddress()
          || address.isAnyLocalAddress()
          || address.isSiteLocalAddress()
          || address.isLinkLocalAddress());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
