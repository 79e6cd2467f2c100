package io.xiaoer.bot.web.chat;

/** How people are told apart at a glance. */
final class People {

  private static final int HUES = 8;

  private People() {}

  /** The first character of a name, as shown in the circle beside a message. */
  static String initial(String name) {
    return name.isEmpty() ? "?" : name.substring(0, name.offsetByCodePoints(0, 1));
  }

  /** One of eight colours, the same for the same name. */
  static int hue(String name) {
    return Math.floorMod(name.hashCode(), HUES);
  }
}
