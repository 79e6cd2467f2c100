package io.xiaoer.bot.dialogue;

import java.util.regex.Pattern;

/** Hears whom a message names: somebody else, or the shop. Our own mention is cut before. */
public final class SpokenTo {

  private static final Pattern MENTION =
      Pattern.compile("(?<![\\p{L}\\p{N}._-])@[\\p{L}\\p{N}_.-]{1,64}");

  /** A parcel or an order of the one who is spoken to, who is not the clerk: it has none. */
  private static final Pattern YOURS =
      Pattern.compile(
          "[你妳您](?:们)?(?:家)?(?:的|那个?|昨天的?|买的)?(?:那)?(?:个)?(?:快递|包裹|订单|件儿)"
              + "|(?i:\\byours?(?:'s)? (?:parcel|package|order|delivery|stuff)\\b)");

  private static final Pattern SHOP =
      Pattern.compile(
          "(?<![楼附隔小对旁])(?:店里|店家|本店|你们店|咱们?店|你店)|^(?:请问|你好|您好|[ ,，])*(?:老板娘?|掌柜)"
              + "|\\b(?:does|do|has|have|at|in|from) (?:the|your|this) (?:shop|store)\\b"
              + "|^(?:hi|hey|hello),? (?:shop|shopkeeper)\\b",
          Pattern.CASE_INSENSITIVE);

  private SpokenTo() {}

  /** Whether the shop of the group is meant: 店里有没有, "does the shop have". */
  public static boolean isOfTheShop(String words) {
    return SHOP.matcher(words).find();
  }

  /** Whether somebody else, or everybody, is spoken to. */
  public static boolean names(String words) {
    return MENTION.matcher(words).find() || YOURS.matcher(words).find();
  }
}
