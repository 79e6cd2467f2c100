package io.xiaoer.bot.web.view;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import io.xiaoer.bot.web.http.HttpProblemException;
import io.xiaoer.bot.web.http.Problem;
import io.xiaoer.secret.Secret;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Browsers that come back: each has a random id in a signed cookie, and forms carry a token that
 * only our own pages can know for that cookie. Survives a restart; safe from any thread.
 */
public final class Visitors {

  /** The form field, or header, that carries the token. */
  public static final String CSRF = "csrf";

  private static final String COOKIE = "visitor";
  private static final String IDENTITY = "visitor";
  private static final long A_YEAR = 365L * 24 * 60 * 60;
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{8,64}");

  private final Signer signer;
  private final Supplier<String> ids;
  private final boolean secure;

  /**
   * @param ids unguessable and URL-safe
   * @param secure whether people come by HTTPS, so that cookies need not travel without
   */
  public Visitors(Secret key, Supplier<String> ids, boolean secure) {
    this.signer = new Signer(key);
    this.ids = ids;
    this.secure = secure;
  }

  /** The id of this browser; a browser without one gets one with the answer. */
  public String identify(RoutingContext request) {
    return known(request).orElseGet(() -> welcome(request));
  }

  /** What the forms on a page for this browser must carry. */
  public String csrf(RoutingContext request) {
    return signer.sign(CSRF, identify(request));
  }

  /** Ends the request with 403 unless its form, or header, carries the token of this browser. */
  public void requireCsrf(RoutingContext request) {
    String token = request.request().getFormAttribute(CSRF);
    boolean ours =
        known(request).filter(id -> token != null && signer.verify(CSRF, id, token)).isPresent();
    if (!ours) {
      throw new HttpProblemException(
          Problem.of(
              403, "This form is not from a page of ours, or its page is too old. Load it again."));
    }
  }

  /** A cookie that only this site sees and no script reads. */
  public Cookie cookie(String name, String value) {
    return Cookie.cookie(name, value)
        .setPath("/")
        .setHttpOnly(true)
        .setSecure(secure)
        .setSameSite(CookieSameSite.LAX)
        .setMaxAge(A_YEAR);
  }

  private Optional<String> known(RoutingContext request) {
    String fresh = request.get(COOKIE);
    if (fresh != null) {
      return Optional.of(fresh);
    }
    Cookie cookie = request.request().getCookie(COOKIE);
    return cookie == null ? Optional.empty() : read(cookie.getValue());
  }

  private Optional<String> read(String value) {
    int dot = value.indexOf('.');
    if (dot < 0) {
      return Optional.empty();
    }
    String id = value.substring(0, dot);
    boolean signed =
        ID.matcher(id).matches() && signer.verify(IDENTITY, id, value.substring(dot + 1));
    return signed ? Optional.of(id) : Optional.empty();
  }

  private String welcome(RoutingContext request) {
    String id = ids.get();
    request.put(COOKIE, id);
    request.response().addCookie(cookie(COOKIE, id + "." + signer.sign(IDENTITY, id)));
    return id;
  }
}
