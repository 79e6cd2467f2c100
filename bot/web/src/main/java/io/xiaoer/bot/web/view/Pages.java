package io.xiaoer.bot.web.view;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.vertx.ext.web.RoutingContext;
import io.xiaoer.bot.text.Texts;
import io.xiaoer.bot.web.http.FaultPage;
import io.xiaoer.bot.web.http.Problem;
import java.util.Map;

/** Draws pages from templates that the build has compiled. Safe from any thread; never blocks. */
public final class Pages implements FaultPage {

  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
  private final Assets assets;
  private final Languages languages;
  private final Visitors visitors;

  public Pages(Assets assets, Languages languages, Visitors visitors) {
    this.assets = assets;
    this.languages = languages;
    this.visitors = visitors;
  }

  public Languages languages() {
    return languages;
  }

  public Visitors visitors() {
    return visitors;
  }

  /** Where a script, style or drawing of the pages is served. */
  public String asset(String name) {
    return assets.path(name);
  }

  /** The frame of a page with forms. */
  public Frame frame(RoutingContext request, Texts texts, String title) {
    return new Frame(texts, assets, title, visitors.csrf(request), null);
  }

  /**
   * A whole page.
   *
   * @param template its file, such as {@code pages/share.jte}
   */
  public String draw(String template, Frame frame, Object view) {
    return fill(template, Map.of("frame", frame, "view", view));
  }

  /** A piece of a page. */
  public String fill(String template, Map<String, Object> parameters) {
    StringOutput output = new StringOutput();
    engine.render(template, parameters, output);
    return output.toString();
  }

  /** A page that only says something. */
  public String notice(RoutingContext request, Notice notice) {
    Texts texts = languages.of(request);
    Frame frame = new Frame(texts, assets, texts.say(notice.key() + ".title"), "", null);
    return draw("pages/notice.jte", frame, notice);
  }

  @Override
  public String draw(RoutingContext request, Problem problem) {
    String key =
        switch (problem.status()) {
          case 403 -> "fault.403";
          case 404 -> "fault.404";
          case 429 -> "fault.429";
          case 503 -> "fault.503";
          default -> problem.status() >= 500 ? "fault.500" : "fault.400";
        };
    return notice(request, new Notice(key, "😵", true));
  }
}
