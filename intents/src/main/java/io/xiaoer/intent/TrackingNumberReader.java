package io.xiaoer.intent;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads tracking numbers by the shapes that carriers give them, and the carrier where the shape
 * leaves no doubt. Bare digits are of any carrier; eleven of them are a telephone.
 */
final class TrackingNumberReader implements SlotReader {

  private static final Pattern CANDIDATE =
      Pattern.compile(
          "(?<![a-z0-9])(?=[a-z]{0,5}[0-9])[a-z0-9]{10,32}(?:-[0-9]+-[0-9]+-?)?(?![a-z0-9])");

  /** Shapes with letters of their own, by carrier. */
  private static final Map<String, Pattern> SHAPES = shapes();

  /** UPU S10, such as RB123456785GB: its last digit is a check on the others. */
  private static final Pattern S10 = Pattern.compile("[a-z]{2}[0-9]{9}[a-z]{2}");

  private static final int[] S10_WEIGHTS = {8, 6, 4, 2, 3, 5, 9, 7};

  private static final Pattern DIGITS = Pattern.compile("[0-9]{12,15}");

  private static Map<String, Pattern> shapes() {
    Map<String, Pattern> shapes = new LinkedHashMap<>();
    shapes.put("simulated", Pattern.compile("sim[0-9a-z]{7,20}"));
    shapes.put(
        "jd",
        Pattern.compile(
            "(?:jd[a-z0-9]{11,15}|jdv[a-z0-9][0-9]{11}|va[0-9]{11,12})(?:-[0-9]+-[0-9]+-?)?"));
    shapes.put("sf", Pattern.compile("sf[0-9]{12,15}"));
    shapes.put("yto", Pattern.compile("yt[0-9]{13}"));
    shapes.put("yunexpress", Pattern.compile("yt[0-9]{16}"));
    shapes.put("jt", Pattern.compile("jt[0-9]{12,13}"));
    shapes.put("sto", Pattern.compile("sto[0-9]{10}"));
    shapes.put("deppon", Pattern.compile("dpk[0-9]{11,20}"));
    shapes.put("ups", Pattern.compile("1z[0-9a-z]{16}"));
    return shapes;
  }

  /** Whether the whole of {@code number}, in lower case, has the shape of a tracking number. */
  static boolean looksLikeOne(String number) {
    return carrier(number).isPresent() || DIGITS.matcher(number).matches();
  }

  @Override
  public Marked read(Marked text) {
    return text.take(CANDIDATE, Mark.TRACK, match -> slots(match.group()));
  }

  private static Optional<Map<Slot, SlotValue>> slots(String number) {
    if (!looksLikeOne(number)) {
      return Optional.empty();
    }
    EnumMap<Slot, SlotValue> slots = new EnumMap<>(Slot.class);
    slots.put(Slot.TRACKING_NUMBER, new SlotValue.Text(number.toUpperCase(Locale.ROOT)));
    carrier(number).ifPresent(carrier -> slots.put(Slot.CARRIER, new SlotValue.Text(carrier)));
    return Optional.of(slots);
  }

  private static Optional<String> carrier(String number) {
    if (S10.matcher(number).matches() && s10Holds(number)) {
      return Optional.of("ems");
    }
    return SHAPES.entrySet().stream()
        .filter(shape -> shape.getValue().matcher(number).matches())
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static boolean s10Holds(String number) {
    int sum = 0;
    for (int i = 0; i < S10_WEIGHTS.length; i++) {
      sum += S10_WEIGHTS[i] * (number.charAt(2 + i) - '0');
    }
    int check = 11 - sum % 11;
    return number.charAt(10) - '0' == (check == 10 ? 0 : check == 11 ? 5 : check);
  }
}
