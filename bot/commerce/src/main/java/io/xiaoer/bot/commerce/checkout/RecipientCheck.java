package io.xiaoer.bot.commerce.checkout;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import io.xiaoer.bot.commerce.order.Recipient;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Turns what was typed into a {@link Recipient}, or tells what is wrong. Pure. */
final class RecipientCheck {

  sealed interface Checked {
    record Good(Recipient recipient) implements Checked {
      @Override
      public String toString() {
        return "Good[***]";
      }
    }

    record Bad(Map<String, FieldFault> faults) implements Checked {}
  }

  /** How long a field may and must be, in characters. */
  private record Bounds(int shortest, int longest) {}

  private static final Bounds NAME = new Bounds(1, 40);
  private static final Bounds PHONE = new Bounds(5, 32);
  private static final Bounds REGION = new Bounds(2, 60);
  private static final Bounds ADDRESS = new Bounds(4, 160);
  private static final String CHINA = "CN";
  private static final int CHINA_CODE = 86;
  private static final Pattern SPACE = Pattern.compile("[\\s\\u3000]+");
  private static final Pattern LETTER = Pattern.compile("\\p{L}");
  private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");
  private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");
  private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();

  private final Map<String, FieldFault> faults = new LinkedHashMap<>();

  private RecipientCheck() {}

  static Checked check(RecipientForm form) {
    return new RecipientCheck().run(form);
  }

  private Checked run(RecipientForm form) {
    String name = words(RecipientForm.NAME, form.name(), NAME);
    if (DIGIT.matcher(name).find() || !LETTER.matcher(name).find()) {
      faults.putIfAbsent(RecipientForm.NAME, FieldFault.MALFORMED);
    }
    String phone = phone(words(RecipientForm.PHONE, form.phone(), PHONE));
    String region = words(RecipientForm.REGION, form.region(), REGION);
    String address = words(RecipientForm.ADDRESS, form.address(), ADDRESS);
    return faults.isEmpty()
        ? new Checked.Good(new Recipient(name, phone, region, address))
        : new Checked.Bad(faults);
  }

  /** The text in one line; notes what is wrong with it. */
  private String words(String field, String typed, Bounds bounds) {
    String text = SPACE.matcher(typed).replaceAll(" ").strip();
    int length = text.codePointCount(0, text.length());
    if (length == 0) {
      faults.put(field, FieldFault.MISSING);
    } else if (length > bounds.longest()) {
      faults.put(field, FieldFault.TOO_LONG);
    } else if (length < bounds.shortest()) {
      faults.put(field, FieldFault.TOO_SHORT);
    } else if (CONTROL.matcher(text).find()) {
      faults.put(field, FieldFault.MALFORMED);
    }
    return text;
  }

  private String phone(String typed) {
    Optional<String> phone =
        faults.containsKey(RecipientForm.PHONE) ? Optional.empty() : read(typed);
    if (phone.isEmpty()) {
      faults.putIfAbsent(RecipientForm.PHONE, FieldFault.MALFORMED);
    }
    return phone.orElse("");
  }

  /** A Chinese mobile or landline number as it is dialled there; others with their country code. */
  private static Optional<String> read(String typed) {
    try {
      PhoneNumber number = PHONES.parse(typed, CHINA);
      return number.getCountryCode() == CHINA_CODE ? chinese(number) : foreign(number);
    } catch (NumberParseException _) {
      return Optional.empty();
    }
  }

  private static Optional<String> chinese(PhoneNumber number) {
    return PHONES.isValidNumber(number)
        ? Optional.of(PHONES.format(number, PhoneNumberFormat.NATIONAL).replace(" ", ""))
        : Optional.empty();
  }

  // Numbering plans change faster than we take in new versions: abroad only the length is judged.
  private static Optional<String> foreign(PhoneNumber number) {
    return PHONES.isPossibleNumber(number) && !number.hasExtension()
        ? Optional.of(PHONES.format(number, PhoneNumberFormat.E164))
        : Optional.empty();
  }
}
