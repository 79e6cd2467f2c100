package io.xiaoer.stores.redis;

import io.vertx.core.Vertx;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisOptions;
import io.xiaoer.state.KeyValueStore;
import io.xiaoer.state.KeyValueStoreFactory;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;

/**
 * Makes the store for {@code redis://[user:password@]host[:port][/database]}, or {@code rediss}.
 */
public final class RedisStoreFactory implements KeyValueStoreFactory {

  private static final int CONNECTIONS = 8;

  /** Beyond the turns that can run at once; what is above fails instead of waiting for ever. */
  private static final int WAITING = 4096;

  @Override
  public Set<String> schemes() {
    return Set.of("redis", "rediss");
  }

  /** Connects at first use. The clock is not read: life times run on the server. */
  @Override
  public KeyValueStore create(String url, Vertx vertx, Clock clock) {
    RedisOptions options =
        new RedisOptions()
            .setConnectionString(checked(url))
            .setMaxPoolSize(CONNECTIONS)
            .setMaxPoolWaiting(WAITING)
            .setMaxWaitingHandlers(WAITING);
    options.getNetClientOptions().setConnectTimeout(2_000);
    return new RedisKeyValueStore(Redis.createClient(vertx, options));
  }

  private String checked(String url) {
    if (url.contains(",")) {
      throw new IllegalArgumentException("one Redis address is needed: a cluster is not supported");
    }
    try {
      URI uri = new URI(url);
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      if (schemes().contains(scheme) && uri.getHost() != null) {
        return url;
      }
    } catch (URISyntaxException e) {
      // Falls through: its message quotes the address, which may hold a password.
    }
    throw new IllegalArgumentException(
        "a Redis address is redis://host:port or rediss://host:port");
  }
}
