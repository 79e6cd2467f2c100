package io.xiaoer.bot.commerce.order;

import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What of somebody's data more than one reader may see, logs included. Pure; safe from any thread;
 * never longer lasting than the call. The rules are those of the express regulations (at least one
 * character of a name, six digits of a phone and the house hidden) and never show more.
 */
public final class Masking {

  private static final String STARS = "***";
  private static final int SHOWN_OF_NUMBER = 4;
  private static final int HIDDEN_OF_PHONE = 6;
  private static final int SHOWN_OF_PHONE = 5;

  private static final Pattern COMPOUND_SURNAME =
      Pattern.compile(
          "(?:欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|东方|東方|皇甫|尉迟|尉遲|公孙|公孫|慕容|令狐|司徒|端木|夏侯|长孙|長孫|宇文|南宫|南宮|独孤|獨孤|申屠)\\p{IsHan}.*");

  private static final Pattern DISTRICT =
      Pattern.compile(
          "^\\s*(?:\\p{IsHan}{2,8}?(?:特别行政区|自治区|省)[\\s,，]*)?"
              + "(?:\\p{IsHan}{1,10}?(?:自治州|地区|市|盟)[\\s,，]*)?"
              + "(?:\\p{IsHan}{1,8}?(?:新区|区|县|旗|市))?");

  private static final Pattern FULL_WIDTH_DIGIT = Pattern.compile("[０-９＋]");
  private static final Pattern PICKUP_CODE =
      Pattern.compile(
          "(取件码|取货码|提货码|取件碼|取貨碼|(?i:pick-?\\s?up code))"
              + "(?:[\\s:：为為是【\\[（(]*[\\w-]+[】\\]）)]?|\\s*\\S+)");
  private static final Pattern PHONE =
      Pattern.compile(
          "(?:\\+?86[- ]?)?1[3-9]\\d[- ]?\\d{4}[- ]?\\d{4}"
              + "|\\+\\d(?:[ -]?\\d){6,14}"
              + "|\\(?0\\d{2,3}[)）-]?[ -]?\\d{7,8}"
              + "|(?<!\\d)400[- ]?\\d{3,4}[- ]?\\d{3,4}(?!\\d)");
  private static final Pattern PERSON =
      Pattern.compile(
          "((?:快递员|派件员|派送员|配送员|业务员|收派员|快遞員|派送員|签收人|收件人|寄件人|联系人|收货人)"
              + "[\\s:：【\\[（(]+)(\\p{IsHan})\\p{IsHan}{0,3}"
              + "|((?:快递员|派件员|派送员|配送员|业务员|收派员|快遞員|派送員))(?!电话|電話|手机|手機|联系|已|正在|将)(\\p{IsHan})\\p{IsHan}{1,2}?"
              + "(?=正在|已|为|，|,|。|；|;|（|\\(|【|\\[|\\s|\\*|电话|手机|1[3-9]|$)");

  private Masking() {}

  /** The family name and stars, such as {@code 张**}; of other names the first letter. */
  public static String name(String name) {
    String plain = name.strip();
    if (plain.isEmpty()) {
      return STARS;
    }
    int shown = COMPOUND_SURNAME.matcher(plain).matches() ? 2 : 1;
    return plain.substring(0, plain.offsetByCodePoints(0, shown)) + "**";
  }

  /** For its owner, as a default view: {@code 138****1234}. */
  public static String phoneForOwner(String phone) {
    String digits = digits(phone);
    int shown = Math.min(7, Math.max(0, digits.length() - SHOWN_OF_NUMBER));
    return between(digits, Math.max(0, shown - 4), Math.min(4, shown));
  }

  /** For others, where it must be shown at all: {@code 138******01}, six digits or more hidden. */
  public static String phoneForOthers(String phone) {
    String digits = digits(phone);
    int shown = Math.min(SHOWN_OF_PHONE, Math.max(0, digits.length() - HIDDEN_OF_PHONE));
    int tail = Math.min(2, shown);
    return between(digits, shown - tail, tail);
  }

  /** City and district at most; stars where they cannot be told from the rest. */
  public static String address(String address) {
    Matcher district = DISTRICT.matcher(address);
    String shown = district.find() ? district.group().strip() : "";
    return shown.isEmpty() ? western(address) : shown;
  }

  /** What follows the street, without the parts that hold digits. */
  private static String western(String address) {
    String shown =
        Arrays.stream(address.split("[,，]"))
            .skip(1)
            .map(String::strip)
            .filter(part -> !part.isEmpty() && part.chars().noneMatch(Character::isDigit))
            .collect(Collectors.joining(", "));
    return shown.isEmpty() ? STARS : shown;
  }

  /** The last four characters of an order or tracking number, such as {@code ****7Q2K}. */
  public static String number(String number) {
    String plain = number.strip();
    return plain.length() <= SHOWN_OF_NUMBER
        ? "****"
        : "****" + plain.substring(plain.length() - SHOWN_OF_NUMBER);
  }

  /** A carrier's words without phone numbers, pickup codes and the names beside them. */
  public static String carrierText(String text) {
    String plain = FULL_WIDTH_DIGIT.matcher(text).replaceAll(Masking::narrow);
    String noCodes = PICKUP_CODE.matcher(plain).replaceAll("$1" + STARS);
    String noPhones = PHONE.matcher(noCodes).replaceAll(STARS);
    return PERSON.matcher(noPhones).replaceAll(Masking::familyName);
  }

  private static String narrow(MatchResult wide) {
    return String.valueOf((char) (wide.group().charAt(0) - 0xFEE0));
  }

  private static String familyName(MatchResult person) {
    return person.group(1) != null
        ? person.group(1) + person.group(2) + "**"
        : person.group(3) + person.group(4) + "**";
  }

  private static String digits(String phone) {
    return phone
        .codePoints()
        .map(Character::getNumericValue)
        .filter(value -> value >= 0 && value <= 9)
        .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
        .toString();
  }

  private static String between(String digits, int head, int tail) {
    int hidden = digits.length() - head - tail;
    return digits.substring(0, head)
        + "*".repeat(Math.max(hidden, STARS.length()))
        + digits.substring(digits.length() - tail);
  }
}
