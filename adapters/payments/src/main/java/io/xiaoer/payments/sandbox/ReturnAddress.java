package io.xiaoer.payments.sandbox;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** Sends buyers back to our own pages, and nowhere else. Pure. */
final class ReturnAddress {

  private final URI home;

  ReturnAddress(String publicUrl) {
    this.home = URI.create(publicUrl + "/").normalize();
  }

  /** The address, where it lies below the public URL or is a path of ours; else the home page. */
  String safe(String address) {
    return parsed(address).filter(this::isOurs).map(URI::toString).orElseGet(home::toString);
  }

  private static Optional<URI> parsed(String address) {
    try {
      return Optional.of(new URI(address).normalize());
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private boolean isOurs(URI address) {
    if (address.isOpaque() || address.getRawPath() == null) {
      return false;
    }
    boolean path = !address.isAbsolute() && address.getRawAuthority() == null;
    return path
        ? address.getRawPath().startsWith("/") && !address.toString().startsWith("//")
        : origin(address).equals(origin(home))
            && address.getRawPath().startsWith(home.getRawPath());
  }

  private static String origin(URI uri) {
    return (uri.getScheme() + "://" + uri.getRawAuthority()).toLowerCase(Locale.ROOT);
  }
}
