package io.xiaoer.testkit.carrier;

import io.vertx.core.Future;
import io.xiaoer.carrier.Booking;
import io.xiaoer.carrier.CarrierAdapter;
import io.xiaoer.carrier.Trace;
import io.xiaoer.carrier.TraceEvent;
import io.xiaoer.carrier.TraceLookup;
import io.xiaoer.failure.FailureKind;
import io.xiaoer.failure.UpstreamException;
import io.xiaoer.time.Deadline;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A carrier named {@code scripted} whose parcels do what a test tells them: numbers are {@code T1},
 * {@code T2} and so on. Safe from any thread.
 */
public final class ScriptedCarrier implements CarrierAdapter {

  private final Clock clock;
  private final Map<String, String> numbers = new LinkedHashMap<>();
  private final Map<String, List<TraceEvent>> events = new LinkedHashMap<>();
  private boolean down;

  public ScriptedCarrier(Clock clock) {
    this.clock = clock;
  }

  /** Something happens to a parcel that was booked; it is told from its own time on. */
  public synchronized void happens(String trackingNumber, TraceEvent event) {
    List<TraceEvent> known = events.get(trackingNumber);
    if (known == null) {
      throw new IllegalArgumentException("never booked: " + trackingNumber);
    }
    known.add(event);
  }

  /** From now on every operation fails, as where nothing answers. */
  public synchronized void breakDown() {
    down = true;
  }

  public synchronized void recover() {
    down = false;
  }

  /** The numbers given so far by reference, in order. */
  public synchronized Map<String, String> booked() {
    return new LinkedHashMap<>(numbers);
  }

  @Override
  public String carrier() {
    return "scripted";
  }

  @Override
  public String displayName(Locale language) {
    return language.getLanguage().equals("zh") ? "剧本快递" : "Scripted Express";
  }

  @Override
  public Future<String> book(Booking booking, Deadline deadline) {
    return answer("book", () -> number(booking.reference()));
  }

  @Override
  public Future<TraceLookup> track(
      String trackingNumber, @Nullable String phoneTail, Deadline deadline) {
    return answer("track", () -> lookup(trackingNumber));
  }

  private String number(String reference) {
    String number = numbers.computeIfAbsent(reference, _ -> "T" + (numbers.size() + 1));
    events.computeIfAbsent(number, _ -> new ArrayList<>());
    return number;
  }

  private TraceLookup lookup(String trackingNumber) {
    List<TraceEvent> known = events.get(trackingNumber);
    return known == null ? new TraceLookup.NotKnown() : new TraceLookup.Known(told(known));
  }

  private Trace told(List<TraceEvent> known) {
    return new Trace(
        known.stream().filter(event -> !event.at().isAfter(clock.instant())).toList(), null);
  }

  private synchronized <T> Future<T> answer(String operation, Supplier<T> work) {
    return down
        ? Future.failedFuture(
            new UpstreamException(
                FailureKind.UPSTREAM_UNAVAILABLE, "scripted", operation, null, null, null))
        : Future.succeededFuture(work.get());
  }
}
