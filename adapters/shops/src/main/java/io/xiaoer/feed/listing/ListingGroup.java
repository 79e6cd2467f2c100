package io.xiaoer.feed.listing;

import io.xiaoer.feed.row.FeedRecord;
import io.xiaoer.feed.row.RowException;
import io.xiaoer.money.Money;
import io.xiaoer.shop.FeedFault;
import io.xiaoer.shop.FeedInput;
import io.xiaoer.shop.FeedSink;
import io.xiaoer.shop.LocalText;
import io.xiaoer.shop.Product;
import io.xiaoer.shop.Variant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rows that share an {@code item_group_id}: one product with as many forms, named by the group.
 * A row that cannot be read costs its form and no other.
 */
final class ListingGroup {

  private static final String SAME_ID = "id: another row of the same item_group_id has it";

  private final String id;
  private final FeedSink sink;
  private final List<Listing> rows = new ArrayList<>();
  private final List<Variant> variants = new ArrayList<>();
  private final List<Money> prices = new ArrayList<>();
  private final List<String> titles = new ArrayList<>();

  ListingGroup(String id, FeedSink sink) {
    this.id = id;
    this.sink = sink;
  }

  /** Puts the product together and hands it over, unless no row of it can be read. */
  void emit(List<FeedRecord> records, FeedInput feed) {
    List<Listing> read = records.stream().map(each -> new Listing(each, feed)).toList();
    Set<String> telling = telling(read);
    Set<String> ids = new HashSet<>();
    for (Listing row : read) {
      try {
        add(row, telling, ids);
      } catch (RowException e) {
        sink.fault(new FeedFault(row.line(), e.reason(), id));
      }
    }
    if (!rows.isEmpty()) {
      emit();
    }
  }

  private void add(Listing row, Set<String> telling, Set<String> ids) throws RowException {
    String title = row.title();
    Map<String, LocalText> options = row.options();
    options.keySet().retainAll(telling);
    if (options.isEmpty()) {
      options.put("Title", LocalText.of(title));
    }
    Money price = row.price();
    if (!prices.isEmpty() && !prices.getFirst().currency().equals(price.currency())) {
      throw new RowException("price is in another currency than the other rows of its product");
    }
    if (!ids.add(row.id())) {
      throw new RowException(SAME_ID);
    }
    variants.add(row.variant(options, price));
    prices.add(price);
    rows.add(row);
    titles.add(title);
  }

  private void emit() {
    Listing first = rows.getFirst();
    try {
      Money lowest = prices.stream().min(Money::compareTo).orElseThrow();
      long stock = variants.stream().mapToLong(Variant::stock).sum();
      Product product =
          first.product(
              id, commonTitle(), lowest, variants, (int) Math.min(stock, Integer.MAX_VALUE));
      sink.product(first.line(), product);
    } catch (RowException | IllegalArgumentException e) {
      sink.fault(new FeedFault(first.line(), String.valueOf(e.getMessage()), id));
    }
  }

  /** The options whose values differ between rows; all of them where none does. */
  private static Set<String> telling(List<Listing> rows) {
    Map<String, Set<LocalText>> values = new LinkedHashMap<>();
    for (Listing row : rows) {
      row.options()
          .forEach((name, value) -> values.computeIfAbsent(name, _ -> new HashSet<>()).add(value));
    }
    Set<String> telling = new HashSet<>();
    values.forEach(
        (name, different) -> telling.addAll(different.size() > 1 ? Set.of(name) : Set.of()));
    return telling.isEmpty() ? Set.of("Color", "Size", "Material", "Pattern") : telling;
  }

  /** What all titles begin with, where that still names the product; else the first title. */
  private String commonTitle() {
    String first = titles.getFirst();
    int common = first.length();
    for (String title : titles) {
      int same = 0;
      while (same < Math.min(common, title.length()) && title.charAt(same) == first.charAt(same)) {
        same++;
      }
      common = same;
    }
    if (common == first.length() || common * 2 < first.length()) {
      return first;
    }
    String prefix = first.substring(0, common);
    int word = prefix.lastIndexOf(' ');
    String whole =
        word > 0 && !prefix.endsWith(" ") && isLatin(first, common)
            ? prefix.substring(0, word)
            : prefix;
    String title = whole.replaceFirst("[\\s\\-–—,，/|(（:：]+$", "");
    return title.isEmpty() ? first : title;
  }

  /** Whether the cut goes through a word of letters that are written together. */
  private static boolean isLatin(String text, int at) {
    return at < text.length()
        && text.charAt(at) < 0x2E80
        && Character.isLetterOrDigit(text.charAt(at))
        && Character.isLetterOrDigit(text.charAt(at - 1));
  }
}
