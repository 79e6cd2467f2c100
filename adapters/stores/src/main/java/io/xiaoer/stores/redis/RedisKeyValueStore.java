package io.xiaoer.stores.redis;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import io.xiaoer.state.KeyValueLimits;
import io.xiaoer.state.KeyValueStore;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A store on Redis. Every operation is one command, or one script, and so atomic; every operation
 * gives up after {@link #PATIENCE_MILLIS}. A write that timed out may have happened.
 */
final class RedisKeyValueStore implements KeyValueStore {

  static final long PATIENCE_MILLIS = 2_000;

  private static final String PREFIX = "xiaoer:";

  private static final String COMPARE_AND_SET =
      "if redis.call('GET', KEYS[1]) == ARGV[1] then"
          + " redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3]) return 1 else return 0 end";

  private final Redis redis;
  private final AtomicBoolean closed = new AtomicBoolean();

  RedisKeyValueStore(Redis redis) {
    this.redis = redis;
  }

  @Override
  public Future<Optional<String>> get(String key) {
    Request request = Request.cmd(Command.GET).arg(name(key));
    return send("get", request).map(answer -> answer.map(Response::toString));
  }

  @Override
  public Future<Void> put(String key, String value, Duration life) {
    return send("put", set(key, value, life)).mapEmpty();
  }

  @Override
  public Future<Boolean> putIfAbsent(String key, String value, Duration life) {
    Request request = set(key, value, life).arg("NX");
    return send("putIfAbsent", request).map(Optional::isPresent);
  }

  @Override
  public Future<Boolean> compareAndSet(String key, String expected, String next, Duration life) {
    Request request =
        Request.cmd(Command.EVAL)
            .arg(COMPARE_AND_SET)
            .arg(1)
            .arg(name(key))
            .arg(expected)
            .arg(KeyValueLimits.value(next))
            .arg(KeyValueLimits.lifeMillis(life));
    return send("compareAndSet", request).map(RedisKeyValueStore::isOne);
  }

  @Override
  public Future<Boolean> delete(String key) {
    return send("delete", Request.cmd(Command.DEL).arg(name(key))).map(RedisKeyValueStore::isOne);
  }

  @Override
  public Future<Void> close() {
    return closed.compareAndSet(false, true) ? redis.close() : Future.succeededFuture();
  }

  private static Request set(String key, String value, Duration life) {
    return Request.cmd(Command.SET)
        .arg(name(key))
        .arg(KeyValueLimits.value(value))
        .arg("PX")
        .arg(KeyValueLimits.lifeMillis(life));
  }

  private static String name(String key) {
    return PREFIX + KeyValueLimits.key(key);
  }

  private static boolean isOne(Optional<Response> answer) {
    return answer.map(Response::toInteger).filter(count -> count == 1).isPresent();
  }

  /** The answer; empty where Redis says nil. */
  private Future<Optional<Response>> send(String operation, Request request) {
    if (closed.get()) {
      return Future.failedFuture(RedisFailures.closed(operation));
    }
    return redis
        .send(request)
        .timeout(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
        .map(Optional::ofNullable)
        .recover(failure -> Future.failedFuture(RedisFailures.of(operation, failure)));
  }
}
