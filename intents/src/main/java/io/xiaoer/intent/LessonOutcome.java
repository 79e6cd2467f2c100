package io.xiaoer.intent;

import java.util.List;

/** What came of {@link ShopLessons}. Closed: callers handle each. */
public sealed interface LessonOutcome {

  /**
   * They were learned, and everything else is read as well as before.
   *
   * @param taught whether there was anything to learn
   * @param utterances how many were learned
   * @param before the share of the texts kept aside that was read right
   * @param after the same, with the lessons
   */
  record Learned(
      TrainedRecognizer recognizer, boolean taught, int utterances, double before, double after)
      implements LessonOutcome {}

  /** Nothing was learned, because lines cannot stand. */
  record Faulty(List<LessonFault> faults) implements LessonOutcome {
    public Faulty {
      faults = List.copyOf(faults);
    }
  }

  /** They would spoil the reading of other texts, so what was before stays. */
  record Spoiling(double before, double after) implements LessonOutcome {}

  /**
   * A line that cannot stand.
   *
   * @param ofGoods whether it is of the words for goods; else of the utterances
   * @param line from 1
   */
  record LessonFault(boolean ofGoods, int line, String reason) {}
}
