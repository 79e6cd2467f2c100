package io.xiaoer.channels.telegram;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Keeps what we send inside Telegram's limits, for the account and for each chat. Safe from any
 * thread.
 *
 * <p>A bucket that holds {@code b} and gains {@code r} in a period lets at most {@code b + r}
 * through in any such period; so a group's bucket holds a third of the limit and gains the rest.
 */
final class TelegramPacing {

  private static final int CHATS = 10_000;
  private static final int DIRECT_BURST = 5;
  private static final int SHARE_FOR_BURSTS = 3;

  private final Cache<Long, Bucket> chats = Caffeine.newBuilder().maximumSize(CHATS).build();
  private final TimeMeter time;
  private final Bucket account;

  TelegramPacing(Clock clock) {
    this.time = new ClockMeter(clock);
    this.account = shared(Telegram.LIMITS.messagesPerSecond(), Duration.ofSeconds(1));
  }

  /** Counts a message to that chat; where that is too much now, tells how long to wait instead. */
  Optional<Duration> take(long chat) {
    Optional<Duration> wait = take(account);
    if (wait.isPresent()) {
      return wait;
    }
    Optional<Duration> chatWait = take(chats.get(chat, this::bucket));
    chatWait.ifPresent(_ -> account.addTokens(1));
    return chatWait;
  }

  private static Optional<Duration> take(Bucket bucket) {
    ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()).plusMillis(1));
  }

  private Bucket bucket(long chat) {
    return chat < 0
        ? shared(Telegram.LIMITS.messagesPerMinute(), Duration.ofMinutes(1))
        : bucket(DIRECT_BURST, 1, Duration.ofSeconds(1));
  }

  private Bucket shared(int limit, Duration period) {
    int burst = limit / SHARE_FOR_BURSTS;
    return bucket(burst, limit - burst, period);
  }

  private Bucket bucket(int burst, int refill, Duration period) {
    Bandwidth limit = Bandwidth.builder().capacity(burst).refillGreedy(refill, period).build();
    return Bucket.builder().withCustomTimePrecision(time).addLimit(limit).build();
  }

  /** The injected clock, as the library reads it. */
  private record ClockMeter(Clock clock) implements TimeMeter {

    @Override
    public long currentTimeNanos() {
      return TimeUnit.MILLISECONDS.toNanos(clock.millis());
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
