package io.xiaoer.bot.web;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import io.xiaoer.bot.web.management.ManagementRoutes.Operations;

/**
 * What the management server is made of.
 *
 * @param host loopback, unless {@link Operations#token} is set
 * @param port 0 for any free one
 */
public record ManagementParts(
    Vertx vertx, String host, int port, Operations operations, MeterRegistry metrics) {}
