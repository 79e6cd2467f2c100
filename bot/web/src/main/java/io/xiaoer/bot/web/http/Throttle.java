package io.xiaoer.bot.web.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * So many tries a minute for each key, refilled evenly. Forgets keys that were quiet; holds at most
 * 100,000 of them. Safe from any thread.
 */
public final class Throttle {

  private static final int MOST_KEYS = 100_000;
  private static final Duration WINDOW = Duration.ofMinutes(1);

  private final Cache<String, Bucket> buckets;
  private final int perMinute;
  private final TimeMeter time;

  public Throttle(int perMinute, Clock clock) {
    this.perMinute = perMinute;
    this.time = meter(clock);
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(MOST_KEYS)
            .expireAfterAccess(WINDOW.multipliedBy(2))
            .ticker(ticker(clock))
            .build();
  }

  /** Counts one try; tells whether it may go on. */
  public boolean admits(String key) {
    return buckets.get(key, _ -> fresh()).tryConsume(1);
  }

  /** Counts one try, and ends the request with 429 where there were too many. */
  public void check(String key) {
    if (!admits(key)) {
      throw new HttpProblemException(HttpFailureMapper.problem(null, 429));
    }
  }

  private Bucket fresh() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, WINDOW))
        .withCustomTimePrecision(time)
        .build();
  }

  private static Ticker ticker(Clock clock) {
    return () -> nanos(clock);
  }

  private static TimeMeter meter(Clock clock) {
    return new TimeMeter() {
      @Override
      public long currentTimeNanos() {
        return nanos(clock);
      }

      @Override
      public boolean isWallClockBased() {
        return true;
      }
    };
  }

  private static long nanos(Clock clock) {
    Instant now = clock.instant();
    return Math.addExact(Math.multiplyExact(now.getEpochSecond(), 1_000_000_000L), now.getNano());
  }
}
