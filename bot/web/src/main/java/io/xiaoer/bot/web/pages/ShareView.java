package io.xiaoer.bot.web.pages;

import java.util.List;

/**
 * The landing page of a shared card. Empty texts are left out.
 *
 * @param formId makes the form one order, however often it is sent
 * @param changed says that the price is not what the card said, or empty
 * @param most pieces that can be bought at once; 0 where it is sold out
 * @param fault why the last try did not work, or empty
 */
public record ShareView(
    String code,
    String formId,
    String sharer,
    String initial,
    Goods goods,
    String changed,
    List<Kind> kinds,
    String currency,
    int most,
    String fault) {

  public ShareView {
    kinds = List.copyOf(kinds);
  }

  public boolean soldOut() {
    return most == 0;
  }

  /**
   * What is sold.
   *
   * @param picture its address, or empty
   */
  public record Goods(
      String brand,
      String title,
      String description,
      String picture,
      String price,
      String memberPrice,
      List<String> highlights,
      List<Fact> facts) {}

  /** A named property. */
  public record Fact(String name, String value) {}

  /**
   * One form of the goods.
   *
   * @param label empty where there is only one form
   * @param minor the price in minor units, as the form sends it back
   * @param left says how many are left where they are few, or that there are none
   */
  public record Kind(
      String sku,
      String label,
      String price,
      long minor,
      String left,
      boolean soldOut,
      boolean chosen) {}
}
