package io.xiaoer.bot.commerce.order;

import io.vertx.core.Future;
import io.xiaoer.carrier.Booking;
import io.xiaoer.carrier.CarrierAdapter;
import io.xiaoer.carrier.ShipmentStatus;
import io.xiaoer.carrier.Trace;
import io.xiaoer.carrier.TraceEvent;
import io.xiaoer.carrier.TraceLookup;
import io.xiaoer.failure.FailureKind;
import io.xiaoer.failure.UpstreamException;
import io.xiaoer.time.Deadline;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A carrier that books by reference and tells of each parcel what a test has told it. */
public final class StagedCarrier implements CarrierAdapter {

  private final String name;
  private final List<Booking> bookings = new CopyOnWriteArrayList<>();
  private final Map<String, List<TraceEvent>> traces = new ConcurrentHashMap<>();
  private final Map<String, String> tails = new ConcurrentHashMap<>();
  private final AtomicBoolean down = new AtomicBoolean();

  StagedCarrier(String name) {
    this.name = name;
  }

  @Override
  public String carrier() {
    return name;
  }

  @Override
  public String displayName(Locale language) {
    return name;
  }

  @Override
  public Future<String> book(Booking booking, Deadline deadline) {
    if (down.get()) {
      return fault("book");
    }
    bookings.add(booking);
    String number = "T" + booking.reference();
    traces.computeIfAbsent(number, _ -> new CopyOnWriteArrayList<>());
    return Future.succeededFuture(number);
  }

  @Override
  public Future<TraceLookup> track(
      String trackingNumber, @Nullable String phoneTail, Deadline deadline) {
    if (down.get()) {
      return fault("track");
    }
    String tail = tails.get(trackingNumber);
    if (tail != null && !tail.equals(phoneTail)) {
      return Future.succeededFuture(new TraceLookup.PhoneTailNeeded());
    }
    List<TraceEvent> events = traces.get(trackingNumber);
    return Future.succeededFuture(
        events == null
            ? new TraceLookup.NotKnown()
            : new TraceLookup.Known(new Trace(events, null)));
  }

  /** One more event of that parcel. */
  public void tells(String trackingNumber, Instant at, ShipmentStatus status) {
    traces
        .computeIfAbsent(trackingNumber, _ -> new CopyOnWriteArrayList<>())
        .add(new TraceEvent(at, status, status.name(), "it is " + status, "杭州"));
  }

  /** Tells nothing of that parcel without these digits. */
  public void wantsTail(String trackingNumber, String tail) {
    tails.put(trackingNumber, tail);
  }

  public void isDown(boolean now) {
    down.set(now);
  }

  public List<Booking> bookings() {
    return bookings;
  }

  private <T> Future<T> fault(String operation) {
    return Future.failedFuture(
        new UpstreamException(FailureKind.UPSTREAM_UNAVAILABLE, name, operation, null, null, null));
  }
}
