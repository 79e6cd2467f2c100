package io.xiaoer.intent;

import io.xiaoer.intent.LessonOutcome.LessonFault;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Teaches the clerk what a shop has written: makes a recogniser that knows it, and hands it out
 * only where it reads the texts that are kept aside as well as what ships does. Safe from any
 * thread; {@link #learn} takes seconds of one processor and some hundred megabytes.
 */
public final class LessonPlan {

  /** As much may be lost elsewhere for what the shop wants. */
  private static final double MAY_LOSE = 0.01;

  private static final int LONGEST_WORD = 40;
  private static final int MOST_LINES = 20_000;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} '&.-]*");

  private final Normaliser normaliser = new Normaliser();

  /** Learns what ships and {@code lessons}. */
  public LessonOutcome learn(ShopLessons lessons) {
    List<LessonFault> faults = new ArrayList<>();
    List<String> goods = goods(lessons.goods(), faults);
    UtteranceFile.Contents contents = UtteranceFile.read(lessons.utterances());
    contents.faults().forEach((line, reason) -> faults.add(new LessonFault(false, line, reason)));
    if (lessons.utterances().size() > MOST_LINES) {
      faults.add(new LessonFault(false, MOST_LINES, "more lines than can be learned"));
    }
    return faults.isEmpty() ? taught(goods, contents.rows()) : new LessonOutcome.Faulty(faults);
  }

  private List<String> goods(List<String> lines, List<LessonFault> faults) {
    List<String> words = new ArrayList<>();
    for (int line = 1; line <= lines.size(); line++) {
      String word = normaliser.normalise(lines.get(line - 1));
      if (!word.isEmpty() && !word.startsWith("#")) {
        if (word.length() > LONGEST_WORD || !WORD.matcher(word).matches()) {
          faults.add(
              new LessonFault(
                  true, line, "a word has 1 to " + LONGEST_WORD + " letters or digits"));
        }
        words.add(word);
      }
    }
    return words;
  }

  private static LessonOutcome taught(List<String> goods, List<UtteranceFile.Row> rows) {
    TrainedRecognizer before = TrainedRecognizer.load();
    IntentFeatures features = IntentFeatures.load();
    RuleBook rules = RuleBook.load(goods);
    List<UtteranceFile.Row> shipped = ModelBuild.utterances();
    IntentModel model = TrainedRecognizer.shippedModel();
    if (!rows.isEmpty()) {
      model = new IntentTrainer(rules, features).retrain(model, shipped, rows);
    }
    TrainedRecognizer after = new TrainedRecognizer(rules, features, model);
    List<UtteranceFile.Row> judges =
        shipped.stream().filter(UtteranceFile.Row::isKeptAside).toList();
    double was = right(before, judges);
    double is = right(after, judges);
    return is >= was - MAY_LOSE
        ? new LessonOutcome.Learned(
            after, !(rows.isEmpty() && goods.isEmpty()), rows.size(), was, is)
        : new LessonOutcome.Spoiling(was, is);
  }

  private static double right(IntentRecognizer recognizer, List<UtteranceFile.Row> rows) {
    long right =
        rows.stream()
            .filter(row -> recognizer.recognize(row.utterance()).intent() == row.intent())
            .count();
    return (double) right / Math.max(1, rows.size());
  }
}
