package io.xiaoer.bot.dialogue;

import java.util.regex.Pattern;

/** Hears whom a message names. Our own mention is cut before. */
public final class SaidToOthers {

  private static final Pattern MENTION =
      Pattern.compile("(?<![\\p{L}\\p{N}._-])@[\\p{L}\\p{N}_.-]{1,64}");

  private SaidToOthers() {}

  /** Whether somebody else, or everybody, is spoken to. */
  public static boolean names(String words) {
    return MENTION.matcher(words).find();
  }
}
