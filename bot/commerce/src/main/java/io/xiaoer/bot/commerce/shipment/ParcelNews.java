package io.xiaoer.bot.commerce.shipment;

import io.vertx.core.Future;
import io.xiaoer.bot.commerce.order.InTurn;
import io.xiaoer.bot.commerce.order.Order;
import io.xiaoer.bot.commerce.order.Parcel;
import io.xiaoer.bot.commerce.order.Sha256;
import io.xiaoer.bot.commerce.sql.Tx;
import io.xiaoer.carrier.ShipmentStatus;
import io.xiaoer.carrier.Trace;
import io.xiaoer.carrier.TraceEvent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Takes in what a carrier tells of a parcel: events, status, the order's own move, the notices. */
final class ParcelNews {

  /** The parcel that was asked about. */
  record Subject(String parcelId, String orderNumber) {}

  private final ShipmentDesk desk;

  ParcelNews(ShipmentDesk desk) {
    this.desk = desk;
  }

  /**
   * Stores the trace and does what follows from it; tells whether it held an event not yet known.
   */
  Future<Boolean> take(Tx tx, Subject subject, Trace trace, Instant now) {
    return store(tx, subject.parcelId(), trace)
        .compose(
            fresh ->
                fresh.isEmpty() ? Future.succeededFuture(false) : follow(tx, subject, fresh, now));
  }

  /** Keeps when the carrier expects to deliver, and when to ask again. */
  Future<Integer> schedule(Tx tx, String parcelId, @Nullable Instant expected, Instant next) {
    return tx.update(
        "UPDATE parcel SET poll_at = $1, expected_at = COALESCE($2, expected_at) WHERE id = $3",
        next.toEpochMilli(),
        expected == null ? null : expected.toEpochMilli(),
        parcelId);
  }

  /** Stores what is new, and gives it. */
  private static Future<List<TraceEvent>> store(Tx tx, String parcelId, Trace trace) {
    List<TraceEvent> told = trace.events().stream().map(ParcelNews::asStored).toList();
    List<Integer> places = IntStream.range(0, told.size()).boxed().toList();
    List<TraceEvent> fresh = new ArrayList<>();
    return InTurn.forEach(
            places,
            place ->
                insert(tx, parcelId, told.get(place), place)
                    .map(stored -> stored && fresh.add(told.get(place))))
        .map(fresh);
  }

  private static TraceEvent asStored(TraceEvent event) {
    return new TraceEvent(
        event.at().truncatedTo(ChronoUnit.MILLIS),
        event.status(),
        event.rawCode(),
        event.text(),
        event.place());
  }

  private static Future<Boolean> insert(Tx tx, String parcelId, TraceEvent event, int place) {
    return tx.update(
            "INSERT INTO parcel_event (parcel_id, at, raw_code, text_hash, place_in_trace, status,"
                + " text, place) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
                + " ON CONFLICT (parcel_id, at, raw_code, text_hash) DO NOTHING",
            parcelId,
            event.at().toEpochMilli(),
            event.rawCode(),
            Sha256.hex(event.text()),
            place,
            event.status().name(),
            event.text(),
            event.place())
        .map(inserted -> inserted == 1);
  }

  private Future<Boolean> follow(Tx tx, Subject subject, List<TraceEvent> fresh, Instant now) {
    return order(tx, subject)
        .compose(order -> restate(tx, parcel(order, subject)))
        .compose(_ -> order(tx, subject))
        .compose(order -> move(tx, order, now))
        .compose(_ -> order(tx, subject))
        .compose(order -> tell(tx, new News(order, parcel(order, subject), fresh, now)))
        .map(true);
  }

  private static Future<Integer> restate(Tx tx, Parcel parcel) {
    return tx.update(
        "UPDATE parcel SET status = $1 WHERE id = $2",
        StatusRule.derive(parcel.events()).name(),
        parcel.id());
  }

  private Future<Boolean> move(Tx tx, Order order, Instant now) {
    if (order.parcels().stream().noneMatch(parcel -> isUnderWay(parcel.status()))) {
      return Future.succeededFuture(false);
    }
    boolean arrived =
        order.parcels().stream().allMatch(p -> p.status() == ShipmentStatus.DELIVERED);
    return desk.orders()
        .markShipped(tx, order.number(), now)
        .compose(
            moved ->
                arrived
                    ? desk.orders().markDelivered(tx, order.number(), now)
                    : Future.succeededFuture(moved));
  }

  private static boolean isUnderWay(ShipmentStatus status) {
    return switch (status) {
      case CREATED, UNKNOWN, CANCELLED -> false;
      case COLLECTED,
          IN_TRANSIT,
          OUT_FOR_DELIVERY,
          READY_FOR_PICKUP,
          DELIVERED,
          EXCEPTION,
          RETURNING,
          RETURNED,
          REJECTED ->
          true;
    };
  }

  private record News(Order order, Parcel parcel, List<TraceEvent> fresh, Instant now) {

    /** What is worth telling: a step that just happened and made a difference. */
    List<TraceEvent> steps() {
      Optional<Instant> before =
          parcel.events().stream()
              .filter(event -> !fresh.contains(event))
              .map(TraceEvent::at)
              .max(Instant::compareTo);
      return StatusRule.changes(parcel.events()).stream()
          .filter(fresh::contains)
          .filter(event -> isWorthTelling(event.status()))
          .filter(event -> before.isEmpty() || !event.at().isBefore(before.get()))
          .toList();
    }

    private static boolean isWorthTelling(ShipmentStatus status) {
      return switch (status) {
        case COLLECTED, OUT_FOR_DELIVERY, READY_FOR_PICKUP, DELIVERED, EXCEPTION -> true;
        case CREATED, IN_TRANSIT, RETURNING, RETURNED, REJECTED, CANCELLED, UNKNOWN -> false;
      };
    }
  }

  private Future<Void> tell(Tx tx, News news) {
    return InTurn.forEach(news.steps(), event -> tell(tx, news, event));
  }

  private Future<?> tell(Tx tx, News news, TraceEvent event) {
    return firstTime(tx, news, event)
        .compose(
            first ->
                first
                    ? desk.notices()
                        .parcelMoved(tx, news.order(), news.parcel(), event)
                        .compose(drafts -> desk.outbox().add(tx, drafts))
                    : Future.succeededFuture(List.of()));
  }

  private static Future<Boolean> firstTime(Tx tx, News news, TraceEvent event) {
    return tx.update(
            "INSERT INTO parcel_notice (parcel_id, status, at) VALUES ($1, $2, $3)"
                + " ON CONFLICT (parcel_id, status) DO NOTHING",
            news.parcel().id(),
            event.status().name(),
            news.now().toEpochMilli())
        .map(inserted -> inserted == 1);
  }

  private Future<Order> order(Tx tx, Subject subject) {
    return desk.orders().byNumber(tx, subject.orderNumber()).map(Optional::orElseThrow);
  }

  private static Parcel parcel(Order order, Subject subject) {
    return order.parcels().stream()
        .filter(parcel -> parcel.id().equals(subject.parcelId()))
        .findFirst()
        .orElseThrow();
  }
}
