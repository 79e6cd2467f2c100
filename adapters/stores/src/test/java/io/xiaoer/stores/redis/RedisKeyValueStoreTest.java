package io.xiaoer.stores.redis;

import static io.xiaoer.testkit.time.Patience.failure;
import static io.xiaoer.testkit.time.Patience.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetServer;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisAPI;
import io.vertx.redis.client.Response;
import io.xiaoer.failure.FailureKind;
import io.xiaoer.failure.UpstreamException;
import io.xiaoer.state.KeyValueStore;
import io.xiaoer.testkit.state.KeyValueStoreContract;
import io.xiaoer.testkit.time.MutableClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import redis.embedded.RedisServer;

/** Runs on a real Redis, in a process of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RedisKeyValueStoreTest extends KeyValueStoreContract {

  private static final Duration LIFE = Duration.ofMinutes(1);

  private final int port = freePort();
  private final RedisServer server = started(port);
  private final Vertx vertx = Vertx.vertx();
  private final RedisAPI raw = RedisAPI.api(Redis.createClient(vertx, url(port)));
  private KeyValueStore store = open(url(port));

  @BeforeEach
  void empty() {
    store = open(url(port));
    told(raw.flushall(List.of()));
  }

  @AfterEach
  void closeStore() {
    value(store.close());
  }

  @AfterAll
  void stop() throws IOException {
    raw.close();
    value(vertx.close());
    server.stop();
  }

  @Override
  protected KeyValueStore store() {
    return store;
  }

  /** Takes the time off what every key has left, so that nobody waits. */
  @Override
  protected void passTime(Duration time) {
    for (Response key : told(raw.keys("*"))) {
      long left = Long.parseLong(told(raw.pttl(key.toString())).toString()) - time.toMillis();
      told(raw.pexpire(List.of(key.toString(), String.valueOf(Math.max(0, left)))));
    }
  }

  @Test
  void keysStandBelowOurPrefixAndCarryTheirLife() {
    // When
    value(store.put("claim:1", "v", LIFE));

    // Then
    assertThat(told(raw.keys("*")).toString()).isEqualTo("[xiaoer:claim:1]");
    assertThat(Long.parseLong(told(raw.pttl("xiaoer:claim:1")).toString()))
        .isBetween(50_000L, 60_000L);
  }

  @Test
  void aPortWhereNobodyListensIsUnavailable() {
    // Given
    KeyValueStore lost = open(url(freePort()));

    // When
    Throwable failure = failure(lost.putIfAbsent("k", "v", LIFE));

    // Then
    assertThat(failure)
        .isInstanceOfSatisfying(
            UpstreamException.class,
            e -> {
              assertThat(e.kind()).isEqualTo(FailureKind.UPSTREAM_UNAVAILABLE);
              assertThat(e.target()).isEqualTo("redis");
            });
    value(lost.close());
  }

  @Test
  void aServerThatNeverAnswersTimesOut() {
    // Given
    NetServer silent =
        value(vertx.createNetServer().connectHandler(socket -> {}).listen(0, "127.0.0.1"));
    KeyValueStore stuck = open(url(silent.actualPort()));

    // When
    Throwable failure = failure(stuck.get("k"));

    // Then
    assertThat(((UpstreamException) failure).kind()).isEqualTo(FailureKind.UPSTREAM_TIMEOUT);
    value(silent.close());
  }

  @Test
  void anAnswerThatSaysNoIsRejectedWithItsCode() {
    // Given
    told(raw.lpush(List.of("xiaoer:list", "x")));

    // When
    Throwable failure = failure(store.get("list"));

    // Then
    assertThat(((UpstreamException) failure).kind()).isEqualTo(FailureKind.UPSTREAM_REJECTED);
    assertThat(((UpstreamException) failure).vendorCode()).isEqualTo("WRONGTYPE");
  }

  @Test
  void twoStoresShareWhatTheyHold() {
    // Given
    KeyValueStore other = open(url(port));

    // When
    value(store.putIfAbsent("claim", "mine", LIFE));

    // Then
    assertThat(value(other.putIfAbsent("claim", "theirs", LIFE))).isFalse();
    assertThat(value(other.get("claim"))).contains("mine");
    value(other.close());
  }

  private static Response told(Future<@Nullable Response> answer) {
    return value(answer.map(Optional::ofNullable)).orElseThrow();
  }

  private KeyValueStore open(String url) {
    return new RedisStoreFactory().create(url, vertx, MutableClock.atSomeTime());
  }

  private static String url(int port) {
    return "redis://127.0.0.1:" + port;
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static RedisServer started(int port) {
    try {
      RedisServer server = RedisServer.newRedisServer().port(port).bind("127.0.0.1").build();
      server.start();
      return server;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
