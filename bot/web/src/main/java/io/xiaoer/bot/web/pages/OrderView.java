package io.xiaoer.bot.web.pages;

import java.util.List;

/**
 * The private page of an order. Empty texts are left out.
 *
 * @param status the name of its {@link io.xiaoer.bot.commerce.order.OrderStatus}, for styles and
 *     tests
 * @param deadline until when to pay
 * @param payable whether it waits for its payment
 * @param editing whether the form of the recipient is open
 * @param fault why the last try did not work
 */
public record OrderView(
    String token,
    String number,
    String status,
    String statusText,
    String lead,
    String deadline,
    boolean payable,
    boolean editing,
    String fault,
    List<Line> lines,
    String total,
    Saved saved,
    List<Field> fields,
    List<Consignment> parcels) {

  public OrderView {
    lines = List.copyOf(lines);
    fields = List.copyOf(fields);
    parcels = List.copyOf(parcels);
  }

  /** Goods of the order. */
  public record Line(String title, String options, int quantity, String unit, String total) {}

  /** The recipient as saved; empty names where there is none. */
  public record Saved(String name, String phone, String address) {

    public boolean isThere() {
      return !name.isEmpty();
    }
  }

  /**
   * A field of the form.
   *
   * @param autocomplete the HTML autofill token
   * @param fault what is wrong with it
   */
  public record Field(
      String name, String label, String hint, String value, String autocomplete, String fault) {}

  /** Goods on their way. */
  public record Consignment(
      String carrier, String number, String status, String expected, List<Step> steps) {}

  /** Something that happened to a parcel. */
  public record Step(String at, String moment, String status, String text, String place) {}
}
