package io.xiaoer.bot.text;

import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.UnlocalizedNumberFormatter;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import io.xiaoer.money.Money;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The clerk's words in one language, as ICU messages with named arguments (plurals included).
 *
 * <p>Immutable; safe from any thread.
 */
public final class Texts {

  private static final UnlocalizedNumberFormatter MONEY =
      NumberFormatter.with().unitWidth(NumberFormatter.UnitWidth.NARROW);
  private static final String SHOP_ZONE = "Asia/Shanghai";

  private final String language;
  private final ULocale locale;
  private final Map<String, String> patterns;

  Texts(String language, Map<String, String> patterns) {
    this.language = language;
    this.locale = ULocale.forLanguageTag(language);
    this.patterns = patterns;
  }

  /** The BCP 47 tag. */
  public String language() {
    return language;
  }

  /** Every key that this language has. */
  public Set<String> keys() {
    return patterns.keySet();
  }

  /**
   * The words of a key.
   *
   * @param arguments name, value, name, value …
   * @throws IllegalArgumentException for a key that does not exist: a bug, kept out by the lint
   *     test
   */
  public String say(String key, Object... arguments) {
    return format(pattern(key)).format(named(arguments));
  }

  /** The words of a key where it exists, else the other text. */
  public String sayOr(String key, String other) {
    return patterns.getOrDefault(key, other);
  }

  /** The text of a key before its arguments are filled in. */
  public String pattern(String key) {
    String pattern = patterns.get(key);
    if (pattern == null) {
      throw new IllegalArgumentException("no text for " + key + " in " + language);
    }
    return pattern;
  }

  /** An amount as members read it, such as ¥89.00. */
  public String money(Money amount) {
    return MONEY
        .locale(locale)
        .unit(Currency.fromJavaCurrency(amount.currency()))
        .format(amount.toDecimal())
        .toString();
  }

  /** A moment in the shop's time zone, without the year. */
  public String moment(Instant at) {
    DateFormat format = DateFormat.getInstanceForSkeleton("MMMdHHmm", locale);
    format.setTimeZone(TimeZone.getTimeZone(SHOP_ZONE));
    return format.format(Date.from(at));
  }

  private MessageFormat format(String pattern) {
    return new MessageFormat(pattern, locale);
  }

  private static Map<String, Object> named(Object... arguments) {
    Map<String, Object> byName = new HashMap<>();
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      byName.put((String) arguments[i], arguments[i + 1]);
    }
    return byName;
  }
}
