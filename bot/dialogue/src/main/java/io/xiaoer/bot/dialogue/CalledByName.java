package io.xiaoer.bot.dialogue;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hears the clerk's own name at the beginning of a message: people in a group call it so where the
 * platform's mention is too much trouble. 小二 is also the second year of school, so the bare name
 * counts only before a sign or a request.
 */
public final class CalledByName {

  private static final Pattern NAME =
      Pattern.compile(
          "^\\s*(?:店小二|掌柜的?|小二(?=$|[\\s,，.。!！?？:：、~]|在|你|请|帮|给|来|有|推荐|看|查|找|安静|别|正常|"
              + "活跃|热闹|多说|少说|闭嘴|别说)|xiao ?er(?![a-z]))[\\s,，.。!！:：、~]*",
          Pattern.CASE_INSENSITIVE);

  private CalledByName() {}

  /** What is said to the clerk by its name, without the name; empty where it is not named. */
  public static Optional<String> said(String words) {
    Matcher name = NAME.matcher(words);
    return name.find() ? Optional.of(words.substring(name.end())) : Optional.empty();
  }
}
