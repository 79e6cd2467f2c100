package io.xiaoer.intent;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Reads order numbers: ours ({@code X}, ten characters of Crockford's base 32 and a check
 * character), and, for shops with their own, what follows "order" or 订单号, or a run of 16 to 24
 * digits. Whether it exists is not known here.
 */
final class OrderNumberReader implements SlotReader {

  private static final Pattern OURS =
      Pattern.compile("(?<![a-z0-9])x[- ]?[0-9a-z]{11}(?![a-z0-9])");
  private static final String NUMBER =
      "(?=[a-z-]{0,12}[0-9])(?<a>[a-z0-9][a-z0-9-]{3,30}[a-z0-9])(?![a-z0-9])";
  private static final List<Pattern> FOREIGN =
      List.of(
          Pattern.compile("(?:订单编号|订单号码|订单号|订单|单号)(?:是|为)?[ :#]{0,3}" + NUMBER),
          Pattern.compile(
              "(?<![a-z])(?:order|purchase)(?: (?:number|no\\.?|id|nr\\.?))?(?: is)?[ :#]{1,3}"
                  + NUMBER),
          Pattern.compile("(?<![a-z0-9])(?<a>[0-9]{16,24})(?![a-z0-9])"));
  private static final Pattern TELEPHONE = Pattern.compile("1[3-9][0-9]{9}");
  private static final Pattern ENOUGH_DIGITS = Pattern.compile("(?:[^0-9]*[0-9]){4}.*");

  @Override
  public Marked read(Marked text) {
    Marked read = text.take(OURS, Mark.ORDER, match -> slot(crockford(match.group())));
    for (Pattern pattern : FOREIGN) {
      read = read.take(pattern, Mark.ORDER, OrderNumberReader::foreign);
    }
    return read;
  }

  private static String crockford(String number) {
    return number.replaceAll("[- ]", "").replace('o', '0').replace('i', '1').replace('l', '1');
  }

  private static Optional<Map<Slot, SlotValue>> foreign(MatchResult match) {
    String number = match.group("a");
    boolean likely =
        ENOUGH_DIGITS.matcher(number).matches() && !TELEPHONE.matcher(number).matches();
    return likely && !TrackingNumberReader.looksLikeOne(number) ? slot(number) : Optional.empty();
  }

  private static Optional<Map<Slot, SlotValue>> slot(String number) {
    SlotValue value = new SlotValue.Text(number.toUpperCase(Locale.ROOT));
    return Optional.of(Map.of(Slot.ORDER_NUMBER, value));
  }
}
