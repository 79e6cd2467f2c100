package io.xiaoer.bot.web.pages;

import io.xiaoer.bot.commerce.checkout.FieldFault;
import io.xiaoer.bot.commerce.checkout.RecipientForm;
import io.xiaoer.bot.commerce.order.Masking;
import io.xiaoer.bot.commerce.order.Order;
import io.xiaoer.bot.commerce.order.OrderLine;
import io.xiaoer.bot.commerce.order.OrderStatus;
import io.xiaoer.bot.commerce.order.Parcel;
import io.xiaoer.bot.commerce.order.Recipient;
import io.xiaoer.bot.text.Texts;
import io.xiaoer.carrier.TraceEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Orders as their owners see them. Pure but for the clock. */
final class OrderViews {

  private final BiFunction<String, Locale, String> carrierNames;
  private final Clock clock;

  /**
   * @param carrierNames what people call a carrier, by its name in orders
   */
  OrderViews(BiFunction<String, Locale, String> carrierNames, Clock clock) {
    this.carrierNames = carrierNames;
    this.clock = clock;
  }

  /**
   * How the page stands.
   *
   * @param form what was typed and not saved, or null
   * @param faults of its fields
   * @param message why the last try did not work, or empty
   */
  record Attempt(
      boolean editing,
      @Nullable RecipientForm form,
      Map<String, FieldFault> faults,
      String message) {

    static Attempt none() {
      return new Attempt(false, null, Map.of(), "");
    }

    static Attempt edit() {
      return new Attempt(true, null, Map.of(), "");
    }
  }

  OrderView view(String token, Order order, Attempt attempt, Texts texts) {
    boolean payable = order.status() == OrderStatus.AWAITING_PAYMENT;
    boolean open = payable && (attempt.editing() || order.recipient() == null);
    return new OrderView(
        token,
        order.number(),
        order.status().name(),
        texts.say("status." + order.status()),
        texts.say("status." + order.status() + ".lead"),
        payable ? deadline(order.payBefore(), texts) : "",
        payable,
        open,
        attempt.message(),
        order.lines().stream().map(line -> line(line, texts)).toList(),
        texts.money(order.total()),
        saved(order.recipient()),
        open ? fields(form(order, attempt), attempt.faults(), texts) : List.of(),
        order.parcels().stream().map(parcel -> parcel(parcel, texts)).toList());
  }

  private String deadline(Instant payBefore, Texts texts) {
    long minutes = Math.max(1, Duration.between(clock.instant(), payBefore).toMinutes());
    return texts.say("order.deadline", "time", texts.moment(payBefore), "minutes", minutes);
  }

  private static OrderView.Line line(OrderLine line, Texts texts) {
    String options =
        line.options().values().stream()
            .map(value -> value.in(texts.language()))
            .collect(Collectors.joining(" · "));
    return new OrderView.Line(
        line.title().in(texts.language()),
        options,
        line.quantity(),
        texts.money(line.unitPrice()),
        texts.money(line.total()));
  }

  private static OrderView.Saved saved(@Nullable Recipient recipient) {
    return recipient == null
        ? new OrderView.Saved("", "", "")
        : new OrderView.Saved(
            recipient.name(),
            Masking.phoneForOwner(recipient.phone()),
            recipient.region() + " " + recipient.address());
  }

  private static RecipientForm form(Order order, Attempt attempt) {
    Recipient known = order.recipient();
    if (attempt.form() != null) {
      return attempt.form();
    }
    return known == null
        ? new RecipientForm("", "", "", "")
        : new RecipientForm(known.name(), known.phone(), known.region(), known.address());
  }

  private static List<OrderView.Field> fields(
      RecipientForm form, Map<String, FieldFault> faults, Texts texts) {
    return List.of(
        field(RecipientForm.NAME, form.name(), "name", faults, texts),
        field(RecipientForm.PHONE, form.phone(), "tel", faults, texts),
        field(RecipientForm.REGION, form.region(), "address-level1", faults, texts),
        field(RecipientForm.ADDRESS, form.address(), "street-address", faults, texts));
  }

  private static OrderView.Field field(
      String name, String value, String autofill, Map<String, FieldFault> faults, Texts texts) {
    String label = texts.say("recipient." + name);
    FieldFault fault = faults.get(name);
    return new OrderView.Field(
        name,
        label,
        texts.say("recipient." + name + ".hint"),
        value,
        autofill,
        fault == null ? "" : texts.say("recipient.fault." + fault, "field", label));
  }

  private OrderView.Consignment parcel(Parcel parcel, Texts texts) {
    Instant expected = parcel.expected();
    return new OrderView.Consignment(
        carrierNames.apply(parcel.carrier(), Locale.forLanguageTag(texts.language())),
        parcel.trackingNumber(),
        texts.say("shipment." + parcel.status()),
        expected == null || parcel.status().isFinal()
            ? ""
            : texts.say("parcel.expected", "time", texts.moment(expected)),
        parcel.events().reversed().stream().map(event -> step(event, texts)).toList());
  }

  private static OrderView.Step step(TraceEvent event, Texts texts) {
    String place = event.place();
    return new OrderView.Step(
        event.at().toString(),
        texts.moment(event.at()),
        texts.say("shipment." + event.status()),
        event.text(),
        place == null ? "" : place);
  }
}
