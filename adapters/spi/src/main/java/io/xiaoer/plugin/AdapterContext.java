package io.xiaoer.plugin;

import io.vertx.core.Vertx;
import io.xiaoer.secret.Secret;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * What every adapter is given by the composition root.
 *
 * @param dataDir a directory of this adapter's own, which may not exist yet
 * @param publicUrl where people reach this service, without a slash at the end
 * @param key a stable secret of this installation and this adapter, for signing its own tokens
 * @param ids unguessable identifiers of 22 URL-safe characters (128 random bits)
 */
public record AdapterContext(
    Vertx vertx, Clock clock, Path dataDir, String publicUrl, Secret key, Supplier<String> ids) {

  public AdapterContext {
    Objects.requireNonNull(vertx, "vertx");
    Objects.requireNonNull(clock, "clock");
    Objects.requireNonNull(dataDir, "dataDir");
    Objects.requireNonNull(publicUrl, "publicUrl");
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(ids, "ids");
  }
}
