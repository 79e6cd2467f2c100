package io.xiaoer.carriers.simulated;

import io.xiaoer.carrier.ShipmentStatus;
import io.xiaoer.carrier.Trace;
import io.xiaoer.carrier.TraceEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The way of a parcel: what has happened to it by a given moment. Pure.
 *
 * <p>Its words hold what a real carrier's hold, courier phones and pickup codes included, so that
 * whoever shows them has to mask them. The phones begin with 1540000: no carrier in China has
 * numbers that begin with 154.
 */
final class Journey {

  private static final List<String> COURIERS = List.of("王师傅", "李师傅", "赵师傅", "孙师傅", "周师傅");

  private static final int ARRIVAL = 400;

  private final Duration day;

  /** A step, in hundredths of a day after booking. */
  private record Step(
      int after, ShipmentStatus status, String code, String text, @Nullable String place) {}

  Journey(Duration day) {
    this.day = day;
  }

  Trace trace(SimulatedParcel parcel, Instant now) {
    List<TraceEvent> events =
        steps(parcel).stream()
            .map(step -> event(parcel, step))
            .filter(event -> !event.at().isAfter(now))
            .toList();
    return new Trace(events, at(parcel, ARRIVAL));
  }

  private TraceEvent event(SimulatedParcel parcel, Step step) {
    return new TraceEvent(
        at(parcel, step.after()), step.status(), step.code(), step.text(), step.place());
  }

  private Instant at(SimulatedParcel parcel, int hundredths) {
    return parcel.bookedAt().plus(day.multipliedBy(hundredths).dividedBy(100));
  }

  private static List<Step> steps(SimulatedParcel parcel) {
    String from = hub(Region.ORIGIN);
    String to = hub(parcel.region());
    int late = parcel.seed() % 11;
    return List.of(
        new Step(0, ShipmentStatus.CREATED, "SIM00", "商家已下单，等待快递员上门揽收", null),
        new Step(
            26 + late,
            ShipmentStatus.COLLECTED,
            "SIM10",
            "【杭州余杭】" + courier(parcel.seed()) + "已揽收",
            "杭州市余杭区"),
        new Step(80 + late, ShipmentStatus.IN_TRANSIT, "SIM20", "快件已到达【" + from + "】", from),
        new Step(
            110 + late,
            ShipmentStatus.IN_TRANSIT,
            "SIM21",
            "快件已离开【" + from + "】，发往【" + to + "】",
            from),
        new Step(255 + late, ShipmentStatus.IN_TRANSIT, "SIM22", "快件已到达【" + to + "】", to),
        new Step(
            340 + late,
            ShipmentStatus.OUT_FOR_DELIVERY,
            "SIM30",
            courier(parcel.seed() / 7) + "正在为您派送，请保持电话畅通",
            place(parcel.region())),
        new Step(
            ARRIVAL, ShipmentStatus.DELIVERED, "SIM40", delivered(parcel), place(parcel.region())));
  }

  private static String delivered(SimulatedParcel parcel) {
    return "快件已存入快递柜，取件码"
        + pickupCode(parcel.seed())
        + "，如有疑问请联系"
        + courier(parcel.seed() / 7)
        + "，感谢使用模拟快递";
  }

  private static String hub(Region region) {
    return region.hub() + "转运中心";
  }

  private static String place(Region region) {
    return region.name() + "营业部";
  }

  private static String courier(int seed) {
    String phone = String.format(Locale.ROOT, "1540000%04d", seed % 10_000);
    return "快递员" + COURIERS.get(seed % COURIERS.size()) + "（" + phone + "）";
  }

  private static String pickupCode(int seed) {
    return String.format(Locale.ROOT, "%d-%d-%04d", 1 + seed % 9, 1 + seed % 6, seed % 10_000);
  }
}
