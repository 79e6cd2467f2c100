package io.xiaoer.testkit.state;

import static io.xiaoer.testkit.time.Patience.failure;
import static io.xiaoer.testkit.time.Patience.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vertx.core.Future;
import io.xiaoer.failure.UpstreamException;
import io.xiaoer.state.KeyValueLimits;
import io.xiaoer.state.KeyValueStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link KeyValueStore} promises. Each test begins with an empty store. */
public abstract class KeyValueStoreContract {

  private static final Duration LIFE = Duration.ofMinutes(10);

  /** The store under test: empty, and the same one all through a test. */
  protected abstract KeyValueStore store();

  /** Lets that much time go by for the store, without waiting for it. */
  protected abstract void passTime(Duration time);

  @Test
  public void whatWasPutIsThere() {
    // When
    value(store().put("k", "v", LIFE));

    // Then
    assertThat(value(store().get("k"))).contains("v");
    assertThat(value(store().get("other"))).isEmpty();
  }

  @Test
  public void putReplacesTheValueAndItsLife() {
    // Given
    value(store().put("k", "old", Duration.ofMinutes(1)));

    // When
    value(store().put("k", "new", LIFE));

    // Then
    passTime(Duration.ofMinutes(2));
    assertThat(value(store().get("k"))).contains("new");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " ",
        "a b",
        "a:b:{c}*?[d]",
        "a\nb\tc",
        "\0",
        "订单-①",
        "👨‍👩‍👧",
        "%00%0a",
        "../etc",
        "'\";--",
        "K",
        "k"
      })
  public void anyTextIsAKey(String key) {
    // When
    value(store().put(key, "of " + key, LIFE));

    // Then
    assertThat(value(store().get(key))).contains("of " + key);
    assertThat(value(store().get(key + " "))).isEmpty();
    assertThat(value(store().delete(key))).isTrue();
  }

  @Test
  public void keysAndValuesUpToTheBoundsAreKept() {
    // Given
    String key = "键".repeat(KeyValueLimits.KEY_LENGTH);
    String value = "x".repeat(KeyValueLimits.VALUE_BYTES);

    // When
    value(store().put(key, value, KeyValueLimits.LIFE));

    // Then
    assertThat(value(store().get(key))).contains(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "-1", "null", "👩‍🍳 \r\n \0 {\"a\":1}"})
  public void anyTextIsAValue(String text) {
    // When
    value(store().put("k", text, LIFE));

    // Then
    assertThat(value(store().get("k"))).contains(text);
    assertThat(value(store().compareAndSet("k", text, "next", LIFE))).isTrue();
  }

  @Test
  public void whatIsOutOfBoundsIsRefusedAtTheCall() {
    KeyValueStore store = store();
    refused(() -> store.get(""));
    refused(() -> store.get("k".repeat(KeyValueLimits.KEY_LENGTH + 1)));
    refused(() -> store.delete(""));
    refused(() -> store.put("", "v", LIFE));
    refused(() -> store.put("k", "x".repeat(KeyValueLimits.VALUE_BYTES + 1), LIFE));
    refused(() -> store.put("k", "字".repeat(KeyValueLimits.VALUE_BYTES / 3 + 1), LIFE));
    refused(() -> store.put("k", "v", Duration.ZERO));
    refused(() -> store.put("k", "v", Duration.ofSeconds(-1)));
    refused(() -> store.put("k", "v", KeyValueLimits.LIFE.plusMillis(1)));
    refused(() -> store.putIfAbsent("k", "v", Duration.ZERO));
    refused(() -> store.compareAndSet("k", "v", "w", Duration.ZERO));
    assertThat(value(store.get("k"))).isEmpty();
  }

  @Test
  public void aValueIsGoneWhenItsLifeIsOver() {
    // Given
    value(store().put("short", "v", Duration.ofMinutes(1)));
    value(store().put("long", "v", Duration.ofMinutes(3)));

    // When
    passTime(Duration.ofMinutes(2));

    // Then
    assertThat(value(store().get("short"))).isEmpty();
    assertThat(value(store().get("long"))).contains("v");
    assertThat(value(store().delete("short"))).isFalse();
    assertThat(value(store().compareAndSet("short", "v", "w", LIFE))).isFalse();
    assertThat(value(store().putIfAbsent("short", "again", LIFE))).isTrue();
  }

  @Test
  public void anAbsentKeyIsClaimedOnce() {
    // Given
    value(store().putIfAbsent("k", "first", Duration.ofMinutes(1)));

    // When
    boolean again = value(store().putIfAbsent("k", "second", LIFE));

    // Then
    assertThat(again).isFalse();
    assertThat(value(store().get("k"))).contains("first");
    passTime(Duration.ofMinutes(2));
    assertThat(value(store().get("k"))).as("a lost claim must not lengthen the life").isEmpty();
  }

  @Test
  public void oneOfManyClaimsWins() {
    // When
    List<Boolean> won = together(100, i -> store().putIfAbsent("claim", "by " + i, LIFE));

    // Then
    assertThat(won).containsOnlyOnce(true);
    assertThat(value(store().get("claim"))).contains("by " + won.indexOf(true));
  }

  @Test
  public void oneOfManySwapsFromTheSameValueWins() {
    // Given
    value(store().put("k", "0", LIFE));

    // When
    List<Boolean> won = together(50, i -> store().compareAndSet("k", "0", "by " + i, LIFE));

    // Then
    assertThat(won).containsOnlyOnce(true);
    assertThat(value(store().get("k"))).contains("by " + won.indexOf(true));
  }

  @Test
  public void aSwapNeedsTheExpectedValue() {
    // Given
    value(store().put("k", "a", Duration.ofMinutes(1)));

    // Then
    assertThat(value(store().compareAndSet("k", "A", "x", LIFE))).isFalse();
    assertThat(value(store().compareAndSet("none", "a", "x", LIFE))).isFalse();
    assertThat(value(store().compareAndSet("none", "", "x", LIFE))).isFalse();
    assertThat(value(store().get("none"))).isEmpty();
    assertThat(value(store().compareAndSet("k", "a", "b", LIFE))).isTrue();
    passTime(Duration.ofMinutes(2));
    assertThat(value(store().get("k"))).as("a swap gives a new life").contains("b");
  }

  @Test
  public void aLostSwapLeavesTheLifeAsItIs() {
    // Given
    value(store().put("k", "a", Duration.ofMinutes(1)));

    // When
    value(store().compareAndSet("k", "z", "b", LIFE));

    // Then
    passTime(Duration.ofMinutes(2));
    assertThat(value(store().get("k"))).isEmpty();
  }

  @Test
  public void deletingTellsWhetherThereWasSomething() {
    // Given
    value(store().put("k", "v", LIFE));

    // Then
    assertThat(value(store().delete("k"))).isTrue();
    assertThat(value(store().delete("k"))).isFalse();
    assertThat(value(store().get("k"))).isEmpty();
  }

  @Test
  public void randomTextComesBackAsItWas() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 50; i++) {
      // Given
      String key = text(random, 1 + random.nextInt(80));
      String text = text(random, random.nextInt(2_000));

      // When
      value(store().put(key, text, LIFE));

      // Then
      assertThat(value(store().get(key))).as("seed %d, round %d", seed, i).contains(text);
    }
  }

  @Test
  public void aClosedStoreFailsLikeOneThatIsDown() {
    // Given
    KeyValueStore store = store();
    value(store.close());

    // Then
    assertThat(failure(store.get("k"))).isInstanceOf(UpstreamException.class);
    assertThat(failure(store.put("k", "v", LIFE))).isInstanceOf(UpstreamException.class);
    assertThat(failure(store.putIfAbsent("k", "v", LIFE))).isInstanceOf(UpstreamException.class);
    assertThat(failure(store.compareAndSet("k", "v", "w", LIFE)))
        .isInstanceOf(UpstreamException.class);
    assertThat(failure(store.delete("k"))).isInstanceOf(UpstreamException.class);
  }

  private static void refused(Supplier<Future<?>> call) {
    assertThatIllegalArgumentException().isThrownBy(call::get);
  }

  /** Code points of every plane, without halves of pairs: those are no text. */
  private static String text(Random random, int length) {
    return IntStream.generate(() -> random.nextInt(Character.MAX_CODE_POINT + 1))
        .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
        .limit(length)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** One of many calls that are made at once. */
  private interface Call {
    Future<Boolean> make(int i);
  }

  private static List<Boolean> together(int count, Call call) {
    List<CompletableFuture<Boolean>> running = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < count; i++) {
        int number = i;
        running.add(CompletableFuture.supplyAsync(() -> value(call.make(number)), threads));
      }
    }
    return running.stream().map(CompletableFuture::join).toList();
  }
}
