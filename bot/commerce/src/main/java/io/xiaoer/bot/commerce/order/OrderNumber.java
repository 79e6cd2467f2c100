package io.xiaoer.bot.commerce.order;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * Order numbers: {@code X}, ten random characters of Crockford's base 32 and a check character
 * (Luhn modulo 32), so that one wrong character is noticed before anything is looked up. 50 random
 * bits: not to be guessed, and never enough to see an order without being its buyer.
 */
public final class OrderNumber {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int RADIX = ALPHABET.length();
  private static final int RANDOM_CHARACTERS = 10;
  private static final Pattern SHAPE = Pattern.compile("X[" + ALPHABET + "]{11}");
  private static final Pattern SEPARATORS = Pattern.compile("[\\s\\-_.#]+");

  private OrderNumber() {}

  /** A new number. */
  public static String random(RandomGenerator random) {
    StringBuilder body = new StringBuilder("X");
    for (int i = 0; i < RANDOM_CHARACTERS; i++) {
      body.append(ALPHABET.charAt(random.nextInt(RADIX)));
    }
    return body.append(check(body)).toString();
  }

  /**
   * The number that somebody typed: in any case and width, with spaces or dashes, with the letters
   * O, I and L for the digits that they resemble. Empty where it cannot be one.
   */
  public static Optional<String> parse(String typed) {
    if (typed.length() > 64) {
      return Optional.empty();
    }
    String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
    String number =
        SEPARATORS
            .matcher(plain)
            .replaceAll("")
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    return Optional.of(number).filter(OrderNumber::isValid);
  }

  private static boolean isValid(String number) {
    int last = number.length() - 1;
    return SHAPE.matcher(number).matches()
        && check(number.substring(0, last)) == number.charAt(last);
  }

  /** Luhn modulo 32, over everything before the check character. */
  private static char check(CharSequence body) {
    int sum = 0;
    for (int i = body.length() - 1, factor = 2; i >= 0; i--, factor = 3 - factor) {
      int product = ALPHABET.indexOf(body.charAt(i)) * factor;
      sum += product / RADIX + product % RADIX;
    }
    return ALPHABET.charAt((RADIX - sum % RADIX) % RADIX);
  }
}
