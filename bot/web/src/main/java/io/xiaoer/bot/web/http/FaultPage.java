package io.xiaoer.bot.web.http;

import io.vertx.ext.web.RoutingContext;

/** Draws a {@link Problem} for people. */
@FunctionalInterface
public interface FaultPage {

  /** The whole page, in the reader's language. Never fails. */
  String draw(RoutingContext request, Problem problem);
}
