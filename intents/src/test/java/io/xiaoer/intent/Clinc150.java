package io.xiaoer.intent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.xiaoer.intent.FewShot.Row;
import io.xiaoer.intent.classify.LinearModel;
import io.xiaoer.intent.classify.LinearTrainer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** 150 intents, and texts that are none of them. */
final class Clinc150 {

  static final String FILE = "intents-clinc150/data_train_val.json";
  private static final LinearTrainer TRAINER = new LinearTrainer(2, 10);

  private final JsonNode data;

  Clinc150(PublicData data) {
    try {
      this.data = new ObjectMapper().readTree(data.text(FILE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * How well texts are read and strange ones refused.
   *
   * @param threshold the score from which a text counts as read
   * @param inScope the share of texts that are read right and not refused
   * @param outOfScope the share of strange texts that are refused
   */
  record Result(double threshold, double inScope, double outOfScope) {}

  /** Of all thresholds that keep {@code wanted} in scope, the one that refuses most. */
  Result measure(double wanted) {
    FewShot machine = new FewShot(rows("train"));
    LinearModel model = machine.learn(rows("train"), TRAINER, false);
    List<Double> right = new ArrayList<>();
    for (Row row : rows("val")) {
      if (machine.best(model, row.text()).equals(row.label())) {
        right.add(best(machine, model, row));
      }
    }
    right.sort(null);
    int mayGo = Math.max(0, right.size() - (int) Math.ceil(wanted * rows("val").size()));
    double threshold = right.get(mayGo);
    double inScope = (double) right.stream().filter(score -> score >= threshold).count();
    double refused = strange(machine, model).filter(score -> score < threshold).count();
    return new Result(threshold, inScope / rows("val").size(), refused / rows("oos_val").size());
  }

  private DoubleStream strange(FewShot machine, LinearModel model) {
    return rows("oos_val").stream().mapToDouble(row -> best(machine, model, row));
  }

  private static double best(FewShot machine, LinearModel model, Row row) {
    float[] scores = model.score(machine.bag(row.text()));
    return scores[IntentModel.Verdict.of(scores).best()];
  }

  private List<Row> rows(String part) {
    List<Row> rows = new ArrayList<>();
    data.get(part).forEach(row -> rows.add(new Row(row.get(1).asText(), row.get(0).asText())));
    return rows;
  }
}
