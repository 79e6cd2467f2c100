package io.xiaoer.intent;

import io.xiaoer.intent.UtteranceFile.Row;
import io.xiaoer.intent.classify.FeatureBag;
import io.xiaoer.intent.classify.LinearModel;
import io.xiaoer.intent.classify.LinearTrainer;
import io.xiaoer.intent.classify.LinearTrainer.Example;
import io.xiaoer.intent.classify.TokenTagger;
import io.xiaoer.intent.classify.Trust;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Learns an {@link IntentModel} from utterances. The same utterances in the same order give the
 * same model. Takes seconds and a few hundred megabytes; safe from any thread.
 */
final class IntentTrainer {

  private static final int LEAST_TEXTS = 2;
  private static final double COST = 20;
  private static final int FOLDS = 6;
  private static final int JUDGED_FOLDS = 2;
  private static final double QUERY_COST = 0.3;
  private static final int INTENTS = IntentModel.LABELS.size();

  private static final int VARIED = 3;
  private static final Context BUSY = new Context(true, false, true);
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  private final RuleBook rules;
  private final IntentFeatures features;

  IntentTrainer(RuleBook rules, IntentFeatures features) {
    this.rules = rules;
    this.features = features;
  }

  private record Sample(Row row, RuleBook.Reading reading, FeatureBag bag) {

    Example example() {
      return new Example(bag, IntentModel.LABELS.indexOf(row.intent()));
    }

    /** The strongest that the cues say. */
    double cueConfidence() {
      return reading.confidence(row.intent());
    }
  }

  /** Learns from all rows but those kept aside. */
  IntentModel train(List<Row> rows) {
    List<Sample> samples =
        rows.stream().filter(row -> !row.isKeptAside()).map(this::sample).toList();
    LinearTrainer trainer = new LinearTrainer(LEAST_TEXTS, COST);
    LinearModel linear = trainer.train(withPinyin(samples), INTENTS);
    return new IntentModel(
        linear, plain(trainer, samples), trust(trainer, samples), query(samples));
  }

  /**
   * Learns the intents anew from {@code rows} and {@code more}, which count twice. How far the
   * scores can be trusted and all else stays as in {@code model}.
   */
  IntentModel retrain(IntentModel model, List<Row> rows, List<Row> more) {
    List<Row> all = new ArrayList<>();
    rows.stream().filter(row -> !row.isKeptAside()).forEach(all::add);
    all.addAll(more);
    all.addAll(more);
    LinearTrainer trainer = new LinearTrainer(LEAST_TEXTS, COST);
    List<Example> examples = withPinyin(all.stream().map(this::sample).toList());
    return new IntentModel(
        trainer.train(examples, INTENTS), model.plain(), model.trust(), model.query());
  }

  private List<Example> withPinyin(List<Sample> samples) {
    List<Example> examples = new ArrayList<>(examples(samples));
    samples.stream().flatMap(sample -> inPinyin(sample).stream()).forEach(examples::add);
    return examples;
  }

  private Sample sample(Row written) {
    Row row = varied(written);
    RuleBook.Reading reading = rules.read(row.utterance());
    return new Sample(row, reading, features.of(reading, row.context()));
  }

  /**
   * Who writes utterances notes what a text needs; members have seen goods and ordered some
   * whatever they say. So some texts are learned in that state, lest having ordered means a
   * complaint.
   */
  private static Row varied(Row row) {
    boolean some = Math.floorMod(row.text().hashCode(), VARIED) == 0;
    return some && !row.context().hasProposal()
        ? new Row(row.intent(), BUSY, row.slots(), row.text())
        : row;
  }

  private static List<Example> examples(List<Sample> samples) {
    return samples.stream().map(Sample::example).toList();
  }

  /** The text as those type it who have no Chinese keyboard at hand. */
  private Optional<Example> inPinyin(Sample sample) {
    Row row = sample.row();
    boolean chinese = HAN.matcher(row.text()).find();
    return chinese
        ? Optional.of(
            sample(new Row(row.intent(), row.context(), "-", Pinyin.of(row.text()))).example())
        : Optional.empty();
  }

  /**
   * Written cues know what is plain and what needs a listener; the model learns it from them on the
   * texts where they are right, and goes on to texts that they do not know.
   */
  private static LinearModel plain(LinearTrainer trainer, List<Sample> samples) {
    List<Example> examples = new ArrayList<>();
    for (Sample sample : samples) {
      boolean silent = !Requests.isActedUpon(sample.row().intent());
      double confidence = sample.cueConfidence();
      if (silent || confidence > 0) {
        boolean plainly = !silent && confidence >= Recognition.PLAIN;
        examples.add(new Example(sample.bag(), plainly ? 1 : 0));
      }
    }
    return trainer.train(examples, 2);
  }

  private TokenTagger query(List<Sample> samples) {
    List<TokenTagger.Answered> texts =
        samples.stream()
            .filter(sample -> IntentSlots.of(sample.row().intent()).contains(Slot.QUERY))
            .flatMap(sample -> answered(sample).stream())
            .toList();
    return TokenTagger.learn(texts, new LinearTrainer(LEAST_TEXTS, QUERY_COST));
  }

  private Optional<TokenTagger.Answered> answered(Sample sample) {
    return sample
        .row()
        .expected()
        .flatMap(
            expected ->
                rules
                    .wanted(sample.reading(), sample.row().intent())
                    .answered(expected.getOrDefault(Slot.QUERY, "")));
  }

  /** Judged on a third of the texts, half of it at a time, which was left out of the learning. */
  private static Trust trust(LinearTrainer trainer, List<Sample> samples) {
    List<Trust.Case> cases = new ArrayList<>();
    for (int fold = 0; fold < JUDGED_FOLDS; fold++) {
      List<Sample> learned = new ArrayList<>();
      List<Sample> judged = new ArrayList<>();
      for (int at = 0; at < samples.size(); at++) {
        (at % FOLDS == fold ? judged : learned).add(samples.get(at));
      }
      LinearModel model = trainer.train(examples(learned), INTENTS);
      judged.forEach(sample -> cases.add(judged(model, sample)));
    }
    return Trust.learn(cases);
  }

  private static Trust.Case judged(LinearModel model, Sample sample) {
    IntentModel.Verdict verdict = IntentModel.Verdict.of(model.score(sample.bag()));
    return new Trust.Case(
        Requests.signs(verdict, sample.reading()).numbers(),
        verdict.intent() == sample.row().intent());
  }
}
