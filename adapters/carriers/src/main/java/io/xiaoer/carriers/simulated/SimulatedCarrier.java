package io.xiaoer.carriers.simulated;

import io.vertx.core.Future;
import io.xiaoer.carrier.Booking;
import io.xiaoer.carrier.CarrierAdapter;
import io.xiaoer.carrier.TraceLookup;
import io.xiaoer.time.Deadline;
import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers from the number and the clock alone, so a restart changes nothing and any node can
 * answer.
 *
 * <p>A number holds the second of its booking, so booking again must give the first number back:
 * the last {@value #REMEMBERED} references are remembered for that. A reference that is booked
 * again after a restart gets a second number; the first one still answers.
 */
final class SimulatedCarrier implements CarrierAdapter {

  private static final int REMEMBERED = 10_000;

  private final Clock clock;
  private final TrackingNumbers numbers;
  private final Journey journey;
  private final Map<String, String> booked = Collections.synchronizedMap(new Remembered());

  SimulatedCarrier(Clock clock, TrackingNumbers numbers, Journey journey) {
    this.clock = clock;
    this.numbers = numbers;
    this.journey = journey;
  }

  @Override
  public String carrier() {
    return SimulatedCarrierFactory.NAME;
  }

  @Override
  public String displayName(Locale language) {
    return language.getLanguage().equals("zh") ? "模拟快递" : "Simulated Express";
  }

  @Override
  public Future<String> book(Booking booking, Deadline deadline) {
    return Future.succeededFuture(
        booked.computeIfAbsent(
            booking.reference(),
            reference ->
                numbers.issue(clock.instant(), Region.of(booking.destination()), reference)));
  }

  @Override
  public Future<TraceLookup> track(
      String trackingNumber, @Nullable String phoneTail, Deadline deadline) {
    TraceLookup lookup =
        numbers
            .read(trackingNumber)
            .filter(parcel -> !parcel.bookedAt().isAfter(clock.instant()))
            .<TraceLookup>map(
                parcel -> new TraceLookup.Known(journey.trace(parcel, clock.instant())))
            .orElseGet(TraceLookup.NotKnown::new);
    return Future.succeededFuture(lookup);
  }

  /** Numbers by reference, the oldest forgotten first. */
  private static final class Remembered extends LinkedHashMap<String, String> {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
      return size() > REMEMBERED;
    }
  }
}
