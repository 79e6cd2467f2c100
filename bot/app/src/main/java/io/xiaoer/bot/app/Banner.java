package io.xiaoer.bot.app;

import java.net.BindException;

/** The words at the start: what is on, where to open it, what to try. */
final class Banner {

  private Banner() {}

  static String of(Summary shop, long startedInMs) {
    return """

    店小二 Xiaoer is open (started in %d ms)

      Chat page    %s/
      Management   %s/health/ready  (metrics, operator API)
      Channels     %s
      Carriers     %s
      Payments     %s
      Goods        %d%s
      Kept in      %s, short-term memory: %s

    Try it: open the chat page, choose who you are, and say
      有没有适合宝宝的防晒霜，一百以内     or   sunscreen for kids under 15
      第一个净含量多少？                  or   how many grams is the first one?
      第一个来两件                        or   two of the first one
    As the shopkeeper:  分享 防晒霜        or   share sunscreen

    Ctrl-C stops it; everything is kept.
    """
        .formatted(
            startedInMs,
            shop.publicUrl(),
            shop.managementUrl(),
            String.join(", ", shop.channels()),
            String.join(", ", shop.carriers()),
            String.join(", ", shop.payments()),
            shop.goods(),
            shop.leftOut() == 0 ? "" : " (" + shop.leftOut() + " feed rows left out, see the log)",
            shop.store(),
            shop.state());
  }

  /** What to do about a start that failed. */
  static String reason(Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException) {
        return "a port is taken by another program; choose others with XIAOER_HTTP_PORT and"
            + " XIAOER_MANAGEMENT_PORT";
      }
    }
    return String.valueOf(fault.getMessage());
  }
}
