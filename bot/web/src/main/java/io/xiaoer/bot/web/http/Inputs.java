package io.xiaoer.bot.web.http;

import io.vertx.ext.web.RoutingContext;

/** What callers sent, never null. */
public final class Inputs {

  private Inputs() {}

  /** A part of the path that the route names; empty where it has none. */
  public static String path(RoutingContext request, String name) {
    String value = request.pathParam(name);
    return value == null ? "" : value;
  }

  /** The first value of a form field; empty where it is not there. */
  public static String field(RoutingContext request, String name) {
    String value = request.request().getFormAttribute(name);
    return value == null ? "" : value;
  }
}
