package io.xiaoer.intent.signup;

import io.xiaoer.intent.LexiconFile;
import io.xiaoer.intent.LexiconLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the message that opens a group buy: {@code 开团 五常大米 59元/袋}, one item a line, with or without
 * numbers or letters, prices in yuan or dollars. The rules are in {@code signup/offer.txt}.
 *
 * <p>Immutable and safe from any thread; never throws on any text.
 */
public final class OfferReader {

  private static final int MOST_ITEMS = 50;
  private static final int LONGEST = 10_000;
  private static final int LONGEST_NAME = 80;
  private static final BigDecimal DEAREST = BigDecimal.valueOf(1_000_000);

  private final Folding folding = new Folding();
  private final List<LexiconLine> rules = LexiconFile.read("signup/offer.txt", 2);

  /** Whether the text opens a group buy by its first words. */
  public boolean opens(String text) {
    return !text.isBlank() && commandEnd(folding.fold(cut(text))) > 0;
  }

  /**
   * What the text offers; without items where it names none.
   *
   * @param currency the ISO 4217 code of a price that does not say
   */
  public Offer read(String text, String currency) {
    Folded folded = folding.fold(cut(text));
    Reading reading = new Reading(currency);
    List<Folded> lines = lines(folded.part(commandEnd(folded), folded.text().length()));
    for (int i = 0; i < lines.size() && reading.items.size() < MOST_ITEMS; i++) {
      line(lines.get(i), i == 0 && lines.size() > 1, reading);
    }
    boolean meant =
        reading.items.stream().anyMatch(item -> item.price() != null) || isApart(folded);
    List<Item> items = meant ? reading.items : List.of();
    return new Offer(reading.title, items, reading.minimum, reading.limit);
  }

  /** 开团了吗 opens nothing: what is offered without a price stands apart from the command. */
  private boolean isApart(Folded text) {
    int end = commandEnd(text);
    return end == 0 || !Character.isLetterOrDigit(text.text().charAt(end - 1));
  }

  /** What was read so far. */
  private static final class Reading {
    private final String currency;
    private final List<Item> items = new ArrayList<>();
    private final Set<String> refs = new TreeSet<>();
    private String title = "";
    private @Nullable Integer minimum;
    private @Nullable Integer limit;

    Reading(String currency) {
      this.currency = currency;
    }
  }

  private void line(Folded line, boolean first, Reading reading) {
    Optional<Integer> minimum = number("minimum", line);
    Optional<Integer> limit = number("limit", line);
    minimum.ifPresent(count -> reading.minimum = count);
    limit.ifPresent(count -> reading.limit = count);
    List<Folded> parts = parts(line);
    for (Folded part : parts) {
      Optional<Price> price = price(part, reading.currency);
      if (price.isPresent()) {
        item(part, price.get(), reading);
      } else if (first) {
        reading.title = part.typed(0, part.text().length());
      } else if (minimum.isEmpty() && limit.isEmpty() && isName(part)) {
        item(part, Price.NONE, reading);
      }
    }
  }

  private record Price(
      @Nullable BigDecimal amount, String currency, String unit, int start, int end) {
    private static final Price NONE = new Price(null, "", "", Integer.MAX_VALUE, Integer.MAX_VALUE);
  }

  private void item(Folded part, Price price, Reading reading) {
    Matcher label = matcher("label", part).orElseThrow();
    boolean labelled = label.lookingAt();
    int start = labelled ? label.end() : 0;
    int end = Math.min(price.start(), part.text().length());
    String before = trimmed(part, Math.min(start, end), end);
    String name =
        before.isEmpty() && price.end() < part.text().length()
            ? trimmed(part, price.end(), part.text().length())
            : before;
    if (name.isEmpty()) {
      return;
    }
    String ref = labelled ? label.group("ref").toUpperCase(java.util.Locale.ROOT) : "";
    String free =
        ref.isEmpty() || reading.refs.contains(ref)
            ? Integer.toString(reading.items.size() + 1)
            : ref;
    reading.refs.add(free);
    String shown = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    reading.items.add(
        new Item(
            free,
            shown,
            price.amount(),
            price.amount() == null ? reading.currency : price.currency(),
            price.unit()));
  }

  private static String trimmed(Folded part, int from, int to) {
    return part.typed(from, to).replaceAll("^[\\s:：,，、.\\-—=~|]+|[\\s:：,，、\\-—=~|@]+$", "");
  }

  /** The last price of a line is that of the item: a price that was stands before it. */
  private Optional<Price> price(Folded part, String currency) {
    Price last = null;
    for (LexiconLine rule : rules("price")) {
      Matcher matcher = rule.pattern().matcher(part.text());
      while (matcher.find()) {
        BigDecimal amount = new BigDecimal(matcher.group("p"));
        String code = rule.word(1).equals("-") ? currency : rule.word(1);
        if (amount.compareTo(DEAREST) < 0) {
          last = new Price(amount, code, unit(matcher), matcher.start(), matcher.end());
        }
      }
      if (last != null) {
        return Optional.of(last);
      }
    }
    return Optional.empty();
  }

  private static String unit(Matcher matcher) {
    String unit = matcher.group("u");
    return unit == null ? "" : unit.strip();
  }

  /** Several items on one line, if each has its price. */
  private List<Folded> parts(Folded line) {
    List<Folded> parts = new ArrayList<>();
    int start = 0;
    for (int at = 0; at <= line.text().length(); at++) {
      if (at == line.text().length() || ";,、，；".indexOf(line.text().charAt(at)) >= 0) {
        if (!line.text().substring(start, at).isBlank()) {
          parts.add(line.part(start, at));
        }
        start = at + 1;
      }
    }
    boolean each = parts.stream().allMatch(part -> price(part, "").isPresent());
    return each && parts.size() > 1 ? parts : List.of(line);
  }

  private boolean isName(Folded part) {
    return rules("aside").stream().noneMatch(rule -> rule.pattern().matcher(part.text()).find());
  }

  private Optional<Integer> number(String kind, Folded line) {
    return rules(kind).stream()
        .map(rule -> rule.pattern().matcher(line.text()))
        .filter(Matcher::find)
        .map(matcher -> Integer.valueOf(matcher.group("n")))
        .filter(count -> count > 0)
        .findFirst();
  }

  private int commandEnd(Folded text) {
    return rules("command").stream()
        .map(rule -> rule.pattern().matcher(text.text()))
        .filter(Matcher::lookingAt)
        .map(Matcher::end)
        .findFirst()
        .orElse(0);
  }

  private Optional<Matcher> matcher(String kind, Folded part) {
    return rules(kind).stream().map(rule -> rule.pattern().matcher(part.text())).findFirst();
  }

  private List<LexiconLine> rules(String kind) {
    return rules.stream().filter(rule -> rule.word(0).equals(kind)).toList();
  }

  private static List<Folded> lines(Folded text) {
    List<Folded> lines = new ArrayList<>();
    Matcher line = Pattern.compile("[^\\n]+").matcher(text.text());
    while (line.find()) {
      if (!line.group().isBlank()) {
        lines.add(text.part(line.start(), line.end()));
      }
    }
    return lines;
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }
}
