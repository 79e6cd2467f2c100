package io.xiaoer.bot.web.chat;

import java.util.List;

/**
 * The page where somebody chooses who they are.
 *
 * @param ownName what they typed as their own name
 * @param fault key of what is wrong with it, or empty
 */
public record WelcomeView(List<Choice> choices, String ownName, String fault) {

  public WelcomeView {
    choices = List.copyOf(choices);
  }

  /** A ready-made person. */
  public record Choice(
      String value, String name, String initial, int hue, String role, String tip) {}
}
