package io.xiaoer.bot.app;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.xiaoer.config.Settings;
import io.xiaoer.plugin.AdapterContext;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;

/**
 * What everything stands on: settings, runtime, time, randomness, keys, metrics.
 *
 * @param pause completes when so much time is over
 */
record Ground(
    Settings settings,
    Vertx vertx,
    Clock clock,
    SecureRandom random,
    Keys keys,
    PrometheusMeterRegistry metrics,
    Function<Duration, Future<?>> pause) {

  Identifiers ids() {
    return new Identifiers(random);
  }

  Path dataDir() {
    return settings.data().dir();
  }

  String publicUrl() {
    return settings.http().publicUrl();
  }

  /** What the adapter at that settings path is given. */
  AdapterContext contextOf(String path) {
    return new AdapterContext(
        vertx, clock, dataDir().resolve(path.replace('.', '/')), publicUrl(), keys.of(path), ids());
  }
}
