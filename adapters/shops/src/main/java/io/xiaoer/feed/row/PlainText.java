package io.xiaoer.feed.row;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Takes the markup out of a description and keeps its words and paragraphs. */
public final class PlainText {

  private static final String BLOCKS = "p, div, li, tr, h1, h2, h3, h4, h5, h6, section, article";
  private static final Pattern SPACES = Pattern.compile("[\\h]+");
  private static final Pattern BREAKS = Pattern.compile(" ?\\R\\s*");

  private PlainText() {}

  /** The words of a text that may be HTML; empty where it holds none. */
  public static String of(String text) {
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
    return BREAKS.matcher(SPACES.matcher(text).replaceAll(" ")).replaceAll("\n").strip();
  }
}
