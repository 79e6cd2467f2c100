package io.xiaoer.intent;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The tables of utterances beside this class: intent, context, slots and text, parted by tabs. */
final class UtteranceTable {

  record Row(Intent intent, Context context, Map<Slot, String> slots, String text) {}

  private UtteranceTable() {}

  static List<Row> utterances(String language) {
    return lines("utterances." + language + ".tsv").stream().map(UtteranceTable::row).toList();
  }

  static List<String> gossip(String language) {
    return lines("gossip." + language + ".txt");
  }

  /** A value as the tables write it. */
  static String written(SlotValue value) {
    return switch (value) {
      case SlotValue.Text(String text) -> text;
      case SlotValue.Numeric(var number) -> number.toPlainString();
      case SlotValue.Ordinal(int position) -> Integer.toString(position);
      case SlotValue.Reference(SlotValue.Which which) ->
          which.name().toLowerCase(java.util.Locale.ROOT);
    };
  }

  private static Row row(String line) {
    String[] cells = line.split("\t");
    Intent intent = Intent.byId(cells[0]).orElseThrow(() -> new AssertionError(line));
    return new Row(intent, context(cells[1]), slots(cells[2]), cells[3]);
  }

  private static Context context(String cell) {
    return new Context(cell.equals("r") || cell.equals("p"), cell.equals("p"), cell.equals("o"));
  }

  private static Map<Slot, String> slots(String cell) {
    Map<Slot, String> slots = new LinkedHashMap<>();
    Arrays.stream(cell.split(";"))
        .filter(slot -> !slot.equals("-"))
        .map(slot -> slot.split("=", 2))
        .forEach(
            slot -> slots.put(Slot.valueOf(slot[0].toUpperCase(java.util.Locale.ROOT)), slot[1]));
    return slots;
  }

  private static List<String> lines(String name) {
    try (InputStream in =
        Objects.requireNonNull(UtteranceTable.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
