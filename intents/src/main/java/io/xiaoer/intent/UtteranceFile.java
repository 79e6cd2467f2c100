package io.xiaoer.intent;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * Texts and what they mean, one a line, parted by tabs: intent, context, slots and text. Empty
 * lines, a heading and lines that begin with {@code #} say nothing.
 */
final class UtteranceFile {

  /** Longer texts are cut before they are read, so there is no learning from them. */
  private static final int LONGEST = Normaliser.LONGEST;

  private static final Pattern CONTEXT =
      Pattern.compile("-|(?:results|proposal|orders|[rpo])(?:,(?:results|proposal|orders))*");
  private static final Pattern SLOTS = slots();
  private static final int CELLS = 4;
  private static final int PARTS = 5;

  private UtteranceFile() {}

  /**
   * A text and what it means.
   *
   * @param slots as the file writes them; {@code -} where nothing is said of them
   */
  record Row(Intent intent, Context context, String slots, String text) {

    Utterance utterance() {
      return new Utterance(text, "und", context);
    }

    /**
     * Whether the text is kept aside to judge by, and never learned from: one in five, always the
     * same ones.
     */
    boolean isKeptAside() {
      CRC32 sum = new CRC32();
      sum.update(text.getBytes(StandardCharsets.UTF_8));
      return sum.getValue() % PARTS == 0;
    }

    /** The details that are expected, by slot; nothing where they are not judged. */
    Optional<Map<Slot, String>> expected() {
      if (slots.equals("-")) {
        return Optional.empty();
      }
      EnumMap<Slot, String> expected = new EnumMap<>(Slot.class);
      for (String slot : slots.equals("none") ? new String[0] : slots.split(";")) {
        String[] pair = slot.split("=", 2);
        expected.put(Slot.valueOf(pair[0].strip().toUpperCase(Locale.ROOT)), pair[1].strip());
      }
      return Optional.of(expected);
    }
  }

  /**
   * What lines say.
   *
   * @param faults of lines that cannot stand, by their number from 1
   */
  record Contents(List<Row> rows, Map<Integer, String> faults) {}

  private static Pattern slots() {
    String names = Arrays.stream(Slot.values()).map(Slot::id).collect(Collectors.joining("|"));
    String slot = "(?:" + names + ")=[^;=\\t]+";
    return Pattern.compile("-|none|" + slot + "(?:;" + slot + ")*");
  }

  static Contents read(List<String> lines) {
    List<Row> rows = new ArrayList<>();
    Map<Integer, String> faults = new TreeMap<>();
    for (int number = 1; number <= lines.size(); number++) {
      String line = lines.get(number - 1);
      if (!line.isBlank() && !line.startsWith("#") && !line.startsWith("intent\tcontext")) {
        String[] cells = line.split("\t");
        Optional<String> fault = fault(cells);
        if (fault.isPresent()) {
          faults.put(number, fault.get());
        } else {
          rows.add(row(cells));
        }
      }
    }
    return new Contents(rows, faults);
  }

  private static Optional<String> fault(String[] cells) {
    if (cells.length != CELLS) {
      return Optional.of("four cells parted by tabs are wanted: intent, context, slots, text");
    }
    if (Intent.byId(cells[0].strip()).isEmpty()) {
      return Optional.of("there is no such intent: " + cells[0]);
    }
    if (!CONTEXT.matcher(cells[1].strip()).matches()) {
      return Optional.of("a context is -, or of results, proposal, orders: " + cells[1]);
    }
    if (!SLOTS.matcher(cells[2].strip()).matches()) {
      return Optional.of("slots are -, none, or name=value parted by semicolons: " + cells[2]);
    }
    return cells[3].isBlank() || cells[3].length() > LONGEST
        ? Optional.of("a text has 1 to " + LONGEST + " characters")
        : Optional.empty();
  }

  private static Row row(String[] cells) {
    Intent intent = Intent.byId(cells[0].strip()).orElseThrow();
    return new Row(intent, context(cells[1].strip()), cells[2].strip(), cells[3].strip());
  }

  /** A proposal is of something that was shown. */
  private static Context context(String cell) {
    List<String> flags = Arrays.asList(cell.split(","));
    boolean proposal = flags.contains("proposal") || flags.contains("p");
    return new Context(
        proposal || flags.contains("results") || flags.contains("r"),
        proposal,
        flags.contains("orders") || flags.contains("o"));
  }
}
