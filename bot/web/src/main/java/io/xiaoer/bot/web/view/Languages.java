package io.xiaoer.bot.web.view;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.LanguageHeader;
import io.vertx.ext.web.RoutingContext;
import io.xiaoer.bot.text.TextCatalog;
import io.xiaoer.bot.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * In which language to write to whom: what they asked for ({@code ?lang=}), what they asked for
 * before (a cookie), what their browser prefers, Chinese.
 */
public final class Languages {

  /** The language of the shop itself. */
  public static final String FIRST = "zh-CN";

  private static final String NAME = "lang";
  private static final long A_YEAR = 365L * 24 * 60 * 60;

  private final TextCatalog catalog;

  public Languages() {
    this.catalog = new TextCatalog("io.xiaoer.bot.web.view.pages");
  }

  /** The words of the pages for this reader; a language asked for is remembered. */
  public Texts of(RoutingContext request) {
    List<String> asked = request.queryParam(NAME);
    if (!asked.isEmpty() && catalog.languages().contains(asked.getFirst())) {
      remember(request, asked.getFirst());
      return catalog.in(asked.getFirst());
    }
    Cookie cookie = request.request().getCookie(NAME);
    if (cookie != null && catalog.languages().contains(cookie.getValue())) {
      return catalog.in(cookie.getValue());
    }
    return catalog.in(preferred(request.acceptableLanguages()));
  }

  /** Keeps the choice for later pages. */
  public void remember(RoutingContext request, String language) {
    request
        .response()
        .addCookie(
            Cookie.cookie(NAME, language)
                .setPath("/")
                .setMaxAge(A_YEAR)
                .setHttpOnly(true)
                .setSameSite(CookieSameSite.LAX));
  }

  /** The words in that language, or in the nearest that there is. */
  public Texts in(String language) {
    return catalog.in(language);
  }

  public Set<String> all() {
    return catalog.languages();
  }

  private static String preferred(List<LanguageHeader> accepted) {
    return accepted.stream()
        .map(header -> header.tag().toLowerCase(Locale.ROOT))
        .filter(tag -> tag.equals("zh") || tag.equals("en"))
        .findFirst()
        .orElse(accepted.isEmpty() ? FIRST : "en");
  }
}
