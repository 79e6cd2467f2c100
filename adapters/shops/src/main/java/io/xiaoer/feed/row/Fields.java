package io.xiaoer.feed.row;

import io.xiaoer.money.Money;
import io.xiaoer.shop.FeedInput;
import io.xiaoer.shop.LocalText;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The fields of a record as what they mean. Reasons name the column, never what it holds. */
public final class Fields {

  private static final int LONGEST_ID = 128;
  private static final Set<String> YES = Set.of("1", "true", "yes", "y", "是");
  private static final Set<String> NO = Set.of("0", "-1", "false", "no", "n", "否");
  private static final Pattern BETWEEN_LINKS = Pattern.compile("\\s*[,|]\\s*(?=https?://)");
  private static final Pattern BETWEEN_PLACES = Pattern.compile("\\s*>\\s*");
  private static final Pattern CODE = Pattern.compile("[0-9A-Za-z-]{4,50}");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,6})?");

  private final FeedRecord record;
  private final FeedInput feed;

  public Fields(FeedRecord record, FeedInput feed) {
    this.record = record;
    this.feed = feed;
  }

  public int line() {
    return record.line();
  }

  public @Nullable String text(String... columns) {
    return record.first(columns);
  }

  /**
   * The same, which must be there.
   *
   * @throws RowException where it is not
   */
  public String need(String... columns) throws RowException {
    String text = record.first(columns);
    if (text == null) {
      throw new RowException(columns[0] + " is needed");
    }
    return text;
  }

  public String id(String... columns) throws RowException {
    String id = need(columns);
    if (id.length() > LONGEST_ID) {
      throw new RowException(columns[0] + " has more than " + LONGEST_ID + " characters");
    }
    return id;
  }

  /** The text without markup, or null where nothing is left of it. */
  public @Nullable LocalText words(String... columns) {
    String text = record.first(columns);
    String words = text == null ? "" : PlainText.of(text);
    return words.isEmpty() ? null : LocalText.of(words);
  }

  public @Nullable Money price(String column) throws RowException {
    String text = record.first(column);
    return text == null ? null : Prices.parse(column, text, feed.currency());
  }

  /** A whole number; one below zero counts as none, as shops count what they owe. */
  public @Nullable Integer count(String... columns) throws RowException {
    String text = record.first(columns);
    if (text == null) {
      return null;
    }
    if (!NUMBER.matcher(text).matches()) {
      throw new RowException(columns[0] + " is not a number of pieces, such as 12");
    }
    return Math.clamp(new BigDecimal(text).longValue(), 0, Integer.MAX_VALUE);
  }

  /** Whether the column says yes; what it does not say is {@code otherwise}. */
  public boolean isYes(String column, boolean otherwise) {
    String text = record.first(column);
    String word = text == null ? "" : text.toLowerCase(Locale.ROOT);
    return YES.contains(word) || (!NO.contains(word) && otherwise);
  }

  public @Nullable String link(String... columns) throws RowException {
    String text = record.first(columns);
    return text == null ? null : checked(columns[0], text);
  }

  /** All links of a column, which may hold several apart by commas. */
  public List<String> links(String column) throws RowException {
    List<String> links = new ArrayList<>();
    for (String value : record.all(column)) {
      for (String link : BETWEEN_LINKS.split(value)) {
        links.add(checked(column, link.strip()));
      }
    }
    return links;
  }

  /** A path such as {@code Apparel > Shirts}, from the widest place to the narrowest. */
  public static List<LocalText> path(@Nullable String text) {
    List<LocalText> path = new ArrayList<>();
    if (text != null) {
      for (String place : BETWEEN_PLACES.split(PlainText.of(text))) {
        if (!place.isBlank()) {
          path.add(LocalText.of(place.strip()));
        }
      }
    }
    return path;
  }

  /** A trade number; spreadsheets put an apostrophe before it, or destroy it: then null. */
  public @Nullable String code(String... columns) {
    String text = record.first(columns);
    String code = text == null ? "" : text.replace("'", "").replace(" ", "");
    return CODE.matcher(code).matches() ? code : null;
  }

  /** Whether a sale between these two texts is on at this moment. */
  public boolean isWithin(@Nullable String from, @Nullable String until) throws RowException {
    return SaleWindow.between(from, until).holds(feed.now());
  }

  private static String checked(String column, String text) throws RowException {
    String link = text.replace(" ", "%20");
    try {
      URI uri = new URI(link);
      boolean web =
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      if (web && uri.getHost() != null) {
        return link;
      }
    } catch (URISyntaxException e) {
      throw new RowException(column + " is not a valid URL");
    }
    throw new RowException(column + " is not an http or https URL");
  }
}
