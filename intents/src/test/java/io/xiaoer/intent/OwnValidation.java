package io.xiaoer.intent;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Judges a recogniser by utterances that it never learned from. */
final class OwnValidation {

  private static final int BINS = 10;

  private final List<UtteranceFile.Row> rows;
  private final List<Recognition> read;

  OwnValidation(IntentRecognizer recognizer, List<UtteranceFile.Row> rows) {
    this.rows = rows;
    this.read =
        rows.stream()
            .map(row -> recognizer.recognize(new Utterance(row.text(), "und", row.context())))
            .toList();
  }

  /** The fifth of our own utterances in a language that is kept aside. */
  static OwnValidation of(IntentRecognizer recognizer, String language) {
    return new OwnValidation(
        recognizer,
        ModelBuild.utterances(language).stream().filter(UtteranceFile.Row::isKeptAside).toList());
  }

  int size() {
    return rows.size();
  }

  double accuracy() {
    return (double) java.util.stream.IntStream.range(0, rows.size()).filter(this::isRight).count()
        / rows.size();
  }

  private boolean isRight(int at) {
    return read.get(at).intent() == rows.get(at).intent();
  }

  /** The mean over intents of the harmonic mean of precision and recall. */
  double macroF1() {
    Map<Intent, int[]> counts = new EnumMap<>(Intent.class);
    for (int at = 0; at < rows.size(); at++) {
      Intent wanted = rows.get(at).intent();
      Intent got = read.get(at).intent();
      counts.computeIfAbsent(wanted, _ -> new int[3])[1]++;
      counts.computeIfAbsent(got, _ -> new int[3])[2]++;
      if (wanted == got) {
        counts.get(wanted)[0]++;
      }
    }
    return counts.values().stream()
        .filter(each -> each[1] > 0)
        .mapToDouble(each -> 2.0 * each[0] / (each[1] + each[2]))
        .average()
        .orElse(0);
  }

  /** F1 of single details over the rows that say what is expected. */
  double slotF1() {
    int right = 0;
    int wanted = 0;
    int got = 0;
    for (int at = 0; at < rows.size(); at++) {
      Map<Slot, String> expected = rows.get(at).expected().orElse(null);
      if (expected != null) {
        Map<Slot, String> found = written(read.get(at));
        right += (int) found.entrySet().stream().filter(expected.entrySet()::contains).count();
        wanted += expected.size();
        got += found.size();
      }
    }
    return wanted + got == 0 ? 1 : 2.0 * right / (wanted + got);
  }

  List<String> slotFaults() {
    List<String> faults = new ArrayList<>();
    for (int at = 0; at < rows.size(); at++) {
      Map<Slot, String> expected = rows.get(at).expected().orElse(null);
      if (expected != null && !written(read.get(at)).equals(expected)) {
        faults.add(
            "%s | %s | wanted %s | got %s %s"
                .formatted(
                    rows.get(at).text(),
                    rows.get(at).intent().id(),
                    expected,
                    read.get(at).intent().id(),
                    written(read.get(at))));
      }
    }
    return faults;
  }

  private static Map<Slot, String> written(Recognition recognition) {
    return recognition.slots().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, slot -> written(slot.getValue())));
  }

  static String written(SlotValue value) {
    return switch (value) {
      case SlotValue.Text(String text) -> text;
      case SlotValue.Numeric(var number) -> number.toPlainString();
      case SlotValue.Ordinal(int position) -> Integer.toString(position);
      case SlotValue.Reference(SlotValue.Which which) -> which.name().toLowerCase(Locale.ROOT);
    };
  }

  /** How often decisions of a confidence are right, and how far off they are on the whole. */
  List<String> reliability() {
    int[] all = new int[BINS];
    int[] right = new int[BINS];
    double[] told = new double[BINS];
    for (int at = 0; at < rows.size(); at++) {
      double confidence = read.get(at).confidence();
      boolean acted = Requests.isActedUpon(read.get(at).intent());
      if (acted) {
        int bin = Math.min(BINS - 1, (int) (confidence * BINS));
        all[bin]++;
        told[bin] += confidence;
        right[bin] += isRight(at) ? 1 : 0;
      }
    }
    List<String> lines = new ArrayList<>();
    double off = 0;
    int sum = 0;
    for (int bin = 0; bin < BINS; bin++) {
      if (all[bin] > 0) {
        lines.add(
            "  %.1f-%.1f: %4d told %.3f right %.3f"
                .formatted(
                    bin / 10.0,
                    (bin + 1) / 10.0,
                    all[bin],
                    told[bin] / all[bin],
                    (double) right[bin] / all[bin]));
        off += Math.abs(told[bin] - right[bin]);
        sum += all[bin];
      }
    }
    lines.add("  expected calibration error %.3f".formatted(off / Math.max(1, sum)));
    return lines;
  }

  /** What is taken for what, the most frequent first, with an example each. */
  List<String> confusions(int most) {
    Map<String, Integer> counts = new HashMap<>();
    Map<String, String> examples = new TreeMap<>();
    for (int at = 0; at < rows.size(); at++) {
      if (!isRight(at)) {
        String pair = rows.get(at).intent().id() + " as " + read.get(at).intent().id();
        counts.merge(pair, 1, Integer::sum);
        examples.merge(
            pair,
            "%s (%.2f)".formatted(rows.get(at).text(), read.get(at).confidence()),
            (one, other) -> one.length() > 200 ? one : one + " / " + other);
      }
    }
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(most)
        .map(
            each ->
                "  " + each.getValue() + " " + each.getKey() + ": " + examples.get(each.getKey()))
        .toList();
  }

  /** The intents that are read worst. */
  Set<Intent> intents() {
    return rows.stream().map(UtteranceFile.Row::intent).collect(Collectors.toSet());
  }
}
