package io.xiaoer.bot.dialogue;

import java.util.regex.Pattern;

/** Hears whom a message names. Our own mention is cut before. */
public final class SaidToOthers {

  private static final Pattern MENTION =
      Pattern.compile("(?<![\\p{L}\\p{N}._-])@[\\p{L}\\p{N}_.-]{1,64}");

  /** A parcel or an order of the one who is spoken to, who is not the clerk: it has none. */
  private static final Pattern YOURS =
      Pattern.compile(
          "[你妳您](?:们)?(?:家)?(?:的|那个?|昨天的?|买的)?(?:那)?(?:个)?(?:快递|包裹|订单|件儿)"
              + "|(?i:\\byours?(?:'s)? (?:parcel|package|order|delivery|stuff)\\b)");

  private SaidToOthers() {}

  /** Whether somebody else, or everybody, is spoken to. */
  public static boolean names(String words) {
    return MENTION.matcher(words).find() || YOURS.matcher(words).find();
  }
}
