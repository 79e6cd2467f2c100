package io.xiaoer.bot.text;

import io.xiaoer.bot.commerce.order.Order;
import io.xiaoer.bot.commerce.order.Parcel;
import io.xiaoer.carrier.CarrierAdapter;
import io.xiaoer.carrier.ShipmentStatus;
import io.xiaoer.carrier.TraceEvent;
import io.xiaoer.reply.Card;
import io.xiaoer.reply.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Parcels in words, for their owner's eyes only: nothing is masked here. Pure. */
public final class ParcelTexts {

  private static final int LINES = 4;

  private final Map<String, CarrierAdapter> carriers;

  /**
   * @param carriers by name, for what people call them
   */
  public ParcelTexts(Map<String, CarrierAdapter> carriers) {
    this.carriers = Map.copyOf(carriers);
  }

  /** Where a parcel is, at one glance: status, last place, when expected, what happened before. */
  public Reply latest(Order order, Parcel parcel, Texts texts) {
    String status = status(parcel.status(), texts);
    return card(
        texts.say("parcel.latest", "number", order.number(), "status", status), parcel, texts);
  }

  /** That a parcel moved. */
  public Reply moved(Order order, Parcel parcel, TraceEvent event, Texts texts) {
    String status = status(event.status(), texts);
    return card(
        texts.say("parcel.moved", "number", order.number(), "status", status), parcel, texts);
  }

  /** A status as members read it. */
  public String status(ShipmentStatus status, Texts texts) {
    return texts.say("shipment." + status.name());
  }

  private Reply card(String title, Parcel parcel, Texts texts) {
    List<Card.Field> fields = new ArrayList<>();
    parcel.events().reversed().stream()
        .limit(LINES)
        .map(event -> new Card.Field(texts.moment(event.at()), event.text()))
        .forEach(fields::add);
    return new Reply.OneCard(new Card(title, line(parcel, texts), null, null, fields, List.of()));
  }

  private String line(Parcel parcel, Texts texts) {
    String number =
        texts.say(
            "parcel.number",
            "carrier",
            carrier(parcel.carrier(), texts),
            "tracking",
            parcel.trackingNumber());
    return parcel.expected() == null || parcel.status().isFinal()
        ? number
        : number + "\n" + texts.say("parcel.expected", "time", texts.moment(parcel.expected()));
  }

  private String carrier(String name, Texts texts) {
    CarrierAdapter carrier = carriers.get(name);
    return carrier == null ? name : carrier.displayName(Locale.forLanguageTag(texts.language()));
  }
}
