package io.xiaoer.bot.text;

import io.xiaoer.money.Money;
import io.xiaoer.search.Understood;
import io.xiaoer.search.question.AgeRange;
import io.xiaoer.search.question.PriceRange;
import io.xiaoer.search.question.WishKind;
import io.xiaoer.search.question.Wishes;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says which wish was given up to find something. Pure; safe from any thread. */
public final class WishTexts {

  private static final int YEAR = 12;
  private static final int INFANT = 24;

  private final Currency currency;

  public WishTexts(Currency currency) {
    this.currency = currency;
  }

  /**
   * The line above so many goods.
   *
   * @param understood with at least one wish that was given up
   */
  public String loosened(Understood understood, int count, Texts texts) {
    List<String> names = understood.loosened();
    String what =
        names.size() > 1
            ? names.stream()
                .map(name -> texts.say("find.wish." + name))
                .collect(Collectors.joining(texts.say("find.wish.and")))
            : what(names.getFirst(), understood.wishes(), texts);
    String key = names.size() > 1 ? "several" : names.getFirst();
    return texts.say("find.loosened." + key, "what", what, "count", count);
  }

  private String what(String name, Wishes wishes, Texts texts) {
    return name.equals(Understood.WORDS)
        ? ""
        : switch (WishKind.valueOf(name.toUpperCase(Locale.ROOT))) {
          case PRICE -> wishes.price() == null ? "" : price(wishes.price(), texts);
          case AGE -> wishes.age() == null ? "" : age(wishes.age(), texts);
          case COLOUR -> joined(wishes.colours(), texts);
          case SIZE ->
              joined(
                  wishes.sizes().stream()
                      .map(size -> texts.say("find.size", "size", size.toUpperCase(Locale.ROOT)))
                      .toList(),
                  texts);
          case PACK ->
              joined(wishes.packs().stream().map(pack -> pack(pack, texts)).toList(), texts);
        };
  }

  private String price(PriceRange price, Texts texts) {
    BigDecimal min = price.min();
    BigDecimal max = price.max();
    if (min == null) {
      return max == null ? "" : texts.say("find.price.upTo", "most", amount(max, texts));
    }
    return max == null
        ? texts.say("find.price.from", "least", amount(min, texts))
        : texts.say("find.price.between", "least", amount(min, texts), "most", amount(max, texts));
  }

  private String amount(BigDecimal amount, Texts texts) {
    long minor =
        amount
            .movePointRight(currency.getDefaultFractionDigits())
            .setScale(0, RoundingMode.HALF_UP)
            .longValue();
    return texts.money(new Money(minor, currency));
  }

  private static String age(AgeRange age, Texts texts) {
    int months = age.fromMonths();
    if (months == 0 && age.toMonths() <= 1) {
      return texts.say("find.age.newborn");
    }
    return months < INFANT && months % YEAR != 0
        ? texts.say("find.age.months", "age", months)
        : texts.say("find.age.years", "age", months / YEAR);
  }

  private static String pack(String pack, Texts texts) {
    return pack.chars().allMatch(Character::isDigit)
        ? texts.say("find.pack", "count", Integer.parseInt(pack))
        : pack;
  }

  private static String joined(List<String> parts, Texts texts) {
    return String.join(texts.say("find.wish.and"), parts);
  }
}
