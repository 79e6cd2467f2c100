package io.xiaoer.intent;

import io.xiaoer.intent.FewShot.Row;
import io.xiaoer.intent.classify.LinearTrainer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** 64 intents of a home assistant from ten examples each. */
final class Hwu64 {

  static final String TEN = "intents-hwu64/hwu64_10shot_train.csv";
  static final String THIRTY = "intents-hwu64/hwu64_30shot_train.csv";
  static final String TEST = "intents-hwu64/hwu64_10shot_test.csv";
  private static final LinearTrainer TRAINER = new LinearTrainer(1, 20);
  private static final int FOLDS = 10;

  private final PublicData data;

  Hwu64(PublicData data) {
    this.data = data;
  }

  /** Learned from nine tenths, judged on the last, ten times. */
  double crossValidated() {
    List<Row> rows = new ArrayList<>(rows(TEN));
    Collections.shuffle(rows, new Random(64));
    FewShot machine = new FewShot(rows);
    double right = 0;
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Row> learned = new ArrayList<>();
      List<Row> judged = new ArrayList<>();
      for (int at = 0; at < rows.size(); at++) {
        (at % FOLDS == fold ? judged : learned).add(rows.get(at));
      }
      right += machine.accuracy(machine.learn(learned, TRAINER, true), judged) * judged.size();
    }
    return right / rows.size();
  }

  /** Learned from all ten, judged on the texts of the larger set that are not among them. */
  double onOthers() {
    List<Row> ten = rows(TEN);
    Set<String> known = new HashSet<>(ten.stream().map(Row::text).toList());
    return judged(ten, rows(THIRTY).stream().filter(row -> !known.contains(row.text())).toList());
  }

  double onTest() {
    return judged(rows(TEN), rows(TEST));
  }

  private static double judged(List<Row> learned, List<Row> judged) {
    FewShot machine = new FewShot(learned);
    return machine.accuracy(machine.learn(learned, TRAINER, true), judged);
  }

  /** Label, a constant, text; quoted where there are commas. */
  private List<Row> rows(String file) {
    return data.lines(file).stream()
        .filter(line -> !line.isBlank())
        .map(line -> line.split(",", 3))
        .map(cells -> new Row(cells[0], cells[2].replace("\"", "").toLowerCase(Locale.ROOT)))
        .toList();
  }
}
