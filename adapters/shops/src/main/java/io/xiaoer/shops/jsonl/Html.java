package io.xiaoer.shops.jsonl;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Takes the markup out of a description and keeps its words and paragraphs. */
final class Html {

  private static final String BLOCKS = "p, div, li, tr, h1, h2, h3, h4, h5, h6, section, article";

  private Html() {}

  static String text(String text) {
    if (text.indexOf('<') < 0 && text.indexOf('&') < 0) {
      return tidy(text);
    }
    Document document = Jsoup.parseBodyFragment(text);
    document.select("script, style").remove();
    document.select("br").before("\n");
    document.select(BLOCKS).prepend("\n");
    return tidy(document.wholeText());
  }

  private static String tidy(String text) {
    return text.replaceAll("[\\h]+", " ").replaceAll(" ?\\R\\s*", "\n").strip();
  }
}
