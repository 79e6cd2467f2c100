package io.xiaoer.feed.listing;

import io.xiaoer.feed.row.Fields;
import io.xiaoer.feed.row.RowException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How many pieces a listing means. */
final class Availability {

  /** Pieces on hand where a listing says that there are some and does not count them. */
  static final int UNCOUNTED = 999;

  private static final Set<String> THERE =
      Set.of(
          "instock",
          "available",
          "availablefororder",
          "limitedavailability",
          "onlineonly",
          "有货",
          "现货",
          "有库存");

  /** Goods that will come: they cannot be sent yet, so there is none. */
  private static final Set<String> NOT_THERE =
      Set.of(
          "outofstock",
          "soldout",
          "discontinued",
          "preorder",
          "presale",
          "backorder",
          "pending",
          "缺货",
          "无货",
          "售罄",
          "预售");

  private static final Pattern SCHEMA = Pattern.compile("^https?://schema\\.org/");
  private static final Pattern BETWEEN = Pattern.compile("[\\s_-]+");

  private Availability() {}

  static int pieces(Fields row) throws RowException {
    Integer counted =
        row.count(
            "inventory", "quantity to sell on facebook", "quantity", "sell on google quantity");
    String written = row.text("availability");
    if (written == null || isThere(written)) {
      return counted == null ? UNCOUNTED : counted;
    }
    return 0;
  }

  private static boolean isThere(String written) throws RowException {
    String word =
        BETWEEN
            .matcher(SCHEMA.matcher(written.toLowerCase(Locale.ROOT)).replaceFirst(""))
            .replaceAll("");
    if (!THERE.contains(word) && !NOT_THERE.contains(word)) {
      throw new RowException(
          "availability is not one of in_stock, out_of_stock, preorder, backorder");
    }
    return THERE.contains(word);
  }
}
