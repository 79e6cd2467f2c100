package io.xiaoer.carriers.simulated;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The settings below {@code carriers.simulated}.
 *
 * @param secondsPerDay how many seconds one day of the parcel's journey takes, 15 where it is not
 *     given
 */
public record SimulatedSettings(@Nullable Integer secondsPerDay) {

  private static final int STANDARD = 15;

  public SimulatedSettings {
    if (secondsPerDay != null && (secondsPerDay < 1 || secondsPerDay > 86_400)) {
      throw new IllegalArgumentException("secondsPerDay must be 1 to 86400, not " + secondsPerDay);
    }
  }

  /** How long one day of the journey takes. */
  Duration day() {
    return Duration.ofSeconds(secondsPerDay == null ? STANDARD : secondsPerDay);
  }
}
