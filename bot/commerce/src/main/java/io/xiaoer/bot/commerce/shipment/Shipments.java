package io.xiaoer.bot.commerce.shipment;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.xiaoer.bot.commerce.order.InTurn;
import io.xiaoer.bot.commerce.order.Masking;
import io.xiaoer.bot.commerce.order.Order;
import io.xiaoer.bot.commerce.order.OrderShipOutcome;
import io.xiaoer.bot.commerce.order.Recipient;
import io.xiaoer.bot.commerce.shipment.ParcelNews.Subject;
import io.xiaoer.bot.commerce.sql.Sql;
import io.xiaoer.bot.commerce.sql.Tx;
import io.xiaoer.carrier.Booking;
import io.xiaoer.carrier.CarrierAdapter;
import io.xiaoer.carrier.Trace;
import io.xiaoer.carrier.TraceLookup;
import io.xiaoer.failure.XiaoerException;
import io.xiaoer.time.Deadline;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Books parcels and follows them. Safe from any thread, and to run on several nodes at once: what
 * two of them do twice is recognised as the same.
 *
 * <p>No carrier is called within a transaction. One that fails is asked again later and does not
 * hold up the others.
 */
public final class Shipments {

  private static final Logger LOGGER = LoggerFactory.getLogger(Shipments.class);
  private static final Duration CARRIER_TIME = Duration.ofSeconds(10);
  private static final int BATCH = 100;
  private static final int PHONE_TAIL = 4;

  private final ShipmentDesk desk;
  private final Map<String, CarrierAdapter> carriers;
  private final @Nullable CarrierAdapter warehouseCarrier;
  private final ParcelNews news;

  /**
   * @param carriers those that are switched on; throws {@link IllegalArgumentException} where the
   *     warehouse's carrier is not among them
   */
  public Shipments(ShipmentDesk desk, List<CarrierAdapter> carriers) {
    this.desk = desk;
    this.carriers =
        carriers.stream().collect(Collectors.toMap(CarrierAdapter::carrier, Function.identity()));
    String auto = desk.settings().autoCarrier();
    this.warehouseCarrier = auto == null ? null : switchedOn(auto);
    this.news = new ParcelNews(desk);
  }

  /**
   * The demo warehouse: books a parcel for every order paid by then that has none; tells how many.
   * The order counts as shipped once the carrier has collected it. Without a carrier of its own it
   * leaves all orders to the operator.
   */
  public Future<Integer> shipPaid(Instant now) {
    CarrierAdapter carrier = warehouseCarrier;
    return carrier == null ? Future.succeededFuture(0) : shipPaid(carrier, now);
  }

  private Future<Integer> shipPaid(CarrierAdapter carrier, Instant now) {
    return desk.database()
        .reads()
        .query(
            "SELECT number FROM shop_order o WHERE status = 'PAID' AND paid_at <= $1"
                + " AND NOT EXISTS (SELECT 1 FROM parcel p WHERE p.order_number = o.number)"
                + " ORDER BY paid_at LIMIT $2",
            now.toEpochMilli(),
            BATCH)
        .map(rows -> rows.stream().map(row -> row.getString("number")).toList())
        .compose(numbers -> InTurn.count(numbers, number -> ship(carrier, number)));
  }

  /** Asks the carriers about parcels that are due, at most so many; tells how many had news. */
  public Future<Integer> poll(Instant now, int limit) {
    return due(now, limit).compose(rows -> InTurn.count(rows, row -> ask(row, now)));
  }

  private CarrierAdapter switchedOn(String name) {
    CarrierAdapter carrier = carriers.get(name);
    if (carrier == null) {
      throw new IllegalArgumentException("the warehouse's carrier is not switched on: " + name);
    }
    return carrier;
  }

  private Future<Boolean> ship(CarrierAdapter carrier, String number) {
    return desk.orders()
        .byNumber(number)
        .map(Optional::orElseThrow)
        .compose(order -> carrier.book(booking(order), deadline()))
        .compose(tracking -> desk.database().transact(tx -> attach(tx, number, carrier, tracking)))
        .map(outcome -> outcome instanceof OrderShipOutcome.Shipped)
        .recover(fault -> unanswered(fault, carrier.carrier()));
  }

  private Future<OrderShipOutcome> attach(
      Tx tx, String number, CarrierAdapter carrier, String tracking) {
    return desk.orders().book(tx, number, carrier.carrier(), tracking);
  }

  /** The order's number is the reference: booking again after a crash gives the same parcel. */
  private static Booking booking(Order order) {
    return new Booking(order.number(), destination(order.recipient()));
  }

  private static String destination(@Nullable Recipient recipient) {
    if (recipient == null) {
      return "";
    }
    String region = recipient.region();
    return region.chars().anyMatch(Character::isDigit) ? Masking.address(region) : region;
  }

  private Future<List<Row>> due(Instant now, int limit) {
    List<Object> args = new ArrayList<>();
    args.add(now.toEpochMilli());
    args.add(limit);
    args.addAll(carriers.keySet());
    return desk.database()
        .reads()
        .query(
            "SELECT id, order_number, carrier, tracking_number FROM parcel WHERE poll_at <= $1"
                + " AND status NOT IN ('DELIVERED', 'RETURNED', 'REJECTED', 'CANCELLED')"
                + " AND carrier IN "
                + Sql.list(3, carriers.size())
                + " ORDER BY poll_at, id LIMIT $2",
            args.toArray());
  }

  private Future<Boolean> ask(Row row, Instant now) {
    String carrier = row.getString("carrier");
    Subject subject = new Subject(row.getString("id"), row.getString("order_number"));
    Instant next = now.plus(desk.settings().pollEvery());
    return track(Objects.requireNonNull(carriers.get(carrier)), row)
        .compose(found -> desk.database().transact(tx -> take(tx, subject, found, next)))
        .recover(fault -> postponed(fault, carrier, subject, next));
  }

  /** Asks without the receiver's phone first: it is told only to a carrier that insists. */
  private Future<Optional<Trace>> track(CarrierAdapter carrier, Row row) {
    String number = row.getString("tracking_number");
    return carrier
        .track(number, null, deadline())
        .compose(
            answer ->
                switch (answer) {
                  case TraceLookup.Known _, TraceLookup.NotKnown _ ->
                      Future.succeededFuture(answer);
                  case TraceLookup.PhoneTailNeeded() ->
                      phoneTail(row.getString("order_number"))
                          .compose(tail -> carrier.track(number, tail, deadline()));
                })
        .map(Shipments::trace);
  }

  private static Optional<Trace> trace(TraceLookup answer) {
    return switch (answer) {
      case TraceLookup.Known(var trace) -> Optional.of(trace);
      case TraceLookup.NotKnown _, TraceLookup.PhoneTailNeeded _ -> Optional.empty();
    };
  }

  private Future<String> phoneTail(String orderNumber) {
    return desk.orders()
        .byNumber(orderNumber)
        .map(order -> order.map(Order::recipient).map(Recipient::phone).orElse(""))
        .map(phone -> phone.substring(Math.max(0, phone.length() - PHONE_TAIL)));
  }

  private Future<Boolean> take(Tx tx, Subject subject, Optional<Trace> found, Instant next) {
    Instant expected = found.map(Trace::expected).orElse(null);
    Future<Boolean> fresh =
        found.isEmpty()
            ? Future.succeededFuture(false)
            : news.take(tx, subject, found.get(), desk.clock().instant());
    return fresh.compose(
        yes -> news.schedule(tx, subject.parcelId(), expected, next).map(_ -> yes));
  }

  private Future<Boolean> postponed(
      Throwable fault, String carrier, Subject subject, Instant next) {
    return unanswered(fault, carrier)
        .compose(
            _ ->
                desk.database()
                    .transact(tx -> news.schedule(tx, subject.parcelId(), null, next))
                    .map(false));
  }

  private static Future<Boolean> unanswered(Throwable fault, String carrier) {
    if (!(fault instanceof XiaoerException known)) {
      return Future.failedFuture(fault);
    }
    LOGGER
        .atWarn()
        .addKeyValue("target", carrier)
        .addKeyValue("failureKind", known.kind().label())
        .log("carrier did not answer");
    return Future.succeededFuture(false);
  }

  private Deadline deadline() {
    return Deadline.after(CARRIER_TIME, desk.clock());
  }
}
