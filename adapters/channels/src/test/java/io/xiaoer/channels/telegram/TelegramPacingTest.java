package io.xiaoer.channels.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaoer.testkit.time.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TelegramPacingTest {

  private static final long GROUP = -1;

  private final MutableClock clock = MutableClock.atSomeTime();
  private final TelegramPacing pacing = new TelegramPacing(clock);

  @Test
  void noMinuteOfAGroupSeesMoreThanItsLimitWhateverTheRhythm() {
    // Given
    long seed = System.nanoTime();
    Random dice = new Random(seed);
    List<Instant> sent = new ArrayList<>();

    // When
    for (int i = 0; i < 2_000; i++) {
      clock.advance(Duration.ofMillis(dice.nextInt(5) == 0 ? dice.nextInt(30_000) : 200));
      if (pacing.take(GROUP).isEmpty()) {
        sent.add(clock.instant());
      }
    }

    // Then
    int limit = Telegram.LIMITS.messagesPerMinute();
    assertThat(IntStream.range(0, sent.size() - limit))
        .as("seed %d", seed)
        .allMatch(
            i ->
                Duration.between(sent.get(i), sent.get(i + limit)).compareTo(Duration.ofMinutes(1))
                    >= 0);
    assertThat(sent.size()).isGreaterThan(100);
  }

  @Test
  void theWaitThatItTellsIsEnough() {
    // Given
    while (pacing.take(GROUP).isEmpty()) {
      clock.advance(Duration.ofMillis(100));
    }
    Duration wait = pacing.take(GROUP).orElseThrow();

    // When
    clock.advance(wait);

    // Then
    assertThat(pacing.take(GROUP)).isEmpty();
  }

  @Test
  void oneGroupDoesNotHoldUpAnother() {
    // Given
    while (pacing.take(GROUP).isEmpty()) {
      clock.advance(Duration.ofMillis(100));
    }

    // When
    boolean free = pacing.take(GROUP - 1).isEmpty();

    // Then
    assertThat(free).isTrue();
  }

  @Test
  void theWholeAccountIsPacedToo() {
    // Given
    int limit = Telegram.LIMITS.messagesPerSecond();

    // When
    long free = IntStream.rangeClosed(1, 3 * limit).filter(i -> pacing.take(i).isEmpty()).count();

    // Then
    assertThat(free).isLessThanOrEqualTo(limit);
  }
}
