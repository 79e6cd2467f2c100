package io.xiaoer.bot.web.chat;

/** Addresses that may stand in a page. */
final class Links {

  private Links() {}

  /** The address where it is one of the web or of this site, else one that leads nowhere. */
  static String safe(String url) {
    boolean web = url.startsWith("https://") || url.startsWith("http://");
    boolean ours = url.startsWith("/") && !url.startsWith("//");
    return web || ours ? url : "#";
  }
}
