package io.xiaoer.bot.web.chat;

import io.xiaoer.reply.Action;

/**
 * A button under a message: a link where {@code url} is given, else a post of {@code action}.
 *
 * @param style of the class of the element: {@code primary}, {@code normal} or {@code danger}
 */
public record ButtonView(String label, String url, String action, String style) {

  static ButtonView of(Action action) {
    return switch (action) {
      case Action.OpenUrl(var label, var url) ->
          new ButtonView(label, Links.safe(url), "", "primary");
      case Action.Invoke(var label, var code, var emphasis) ->
          new ButtonView(label, "", code, style(emphasis));
    };
  }

  public boolean isLink() {
    return action.isEmpty();
  }

  private static String style(Action.Emphasis emphasis) {
    return switch (emphasis) {
      case PRIMARY -> "primary";
      case NORMAL -> "normal";
      case DANGER -> "danger";
    };
  }
}
