package io.xiaoer.intent;

import io.xiaoer.intent.classify.FeatureBag;
import io.xiaoer.intent.classify.LinearModel;
import io.xiaoer.intent.classify.LinearTrainer;
import io.xiaoer.intent.classify.LinearTrainer.Example;
import io.xiaoer.intent.classify.Senses;
import io.xiaoer.intent.classify.TextFeatures;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The learning machine of the clerk on foreign labels: the same features and the same trainer,
 * without cues and context.
 */
final class FewShot {

  record Row(String label, String text) {}

  private final Normaliser normaliser = new Normaliser();
  private final TextFeatures features =
      new TextFeatures(new Senses(LexiconFile.lines("senses.en.txt")));
  private final List<String> labels;

  FewShot(List<Row> rows) {
    this.labels = List.copyOf(new TreeSet<>(rows.stream().map(Row::label).toList()));
  }

  List<String> labels() {
    return labels;
  }

  /**
   * Learns the labels.
   *
   * @param names whether the names of the labels are learned from like texts: whoever has ten
   *     examples has a name, too
   */
  LinearModel learn(List<Row> rows, LinearTrainer trainer, boolean names) {
    List<Example> examples = new ArrayList<>();
    rows.forEach(row -> examples.add(new Example(bag(row.text()), labels.indexOf(row.label()))));
    if (names) {
      labels.forEach(
          label -> examples.add(new Example(bag(label.replace('_', ' ')), labels.indexOf(label))));
    }
    return trainer.train(examples, labels.size());
  }

  FeatureBag bag(String text) {
    String plain = normaliser.normalise(text);
    FeatureBag bag = new FeatureBag();
    features.addWords(plain, bag);
    features.addSenses(plain, bag);
    return bag;
  }

  /** The share of texts that get their label. */
  double accuracy(LinearModel model, List<Row> rows) {
    long right = rows.stream().filter(row -> best(model, row.text()).equals(row.label())).count();
    return (double) right / rows.size();
  }

  String best(LinearModel model, String text) {
    return labels.get(IntentModel.Verdict.of(model.score(bag(text))).best());
  }
}
