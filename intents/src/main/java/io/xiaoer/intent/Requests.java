package io.xiaoer.intent;

import io.xiaoer.intent.IntentModel.Verdict;

/** Which intents ask the clerk for something. */
final class Requests {

  private Requests() {}

  /** Whether anything is done for the intent. */
  static boolean isActedUpon(Intent intent) {
    return intent != Intent.CHITCHAT && intent != Intent.OUT_OF_SCOPE;
  }

  /** Whether only something that was proposed can be answered so. */
  static boolean answersProposal(Intent intent) {
    return intent == Intent.CONFIRM || intent == Intent.DENY;
  }

  /** What a verdict is to be trusted by: how it scores, and what the written cues say to it. */
  static Signs signs(Verdict verdict, RuleBook.Reading reading) {
    Intent intent = verdict.intent();
    boolean agree = !reading.cues().isEmpty() && reading.cues().getFirst().intent() == intent;
    double against = reading.cues().isEmpty() || agree ? 0 : reading.cues().getFirst().confidence();
    return new Signs(
        verdict.scores()[verdict.best()],
        verdict.lead(),
        reading.confidence(intent),
        agree,
        against);
  }

  /**
   * What speaks for and against a verdict.
   *
   * @param score of the best intent
   * @param lead how far the second best is behind
   * @param cue how sure the cues are of it
   * @param agree whether they are of no other so sure
   * @param against how sure they are of another
   */
  record Signs(double score, double lead, double cue, boolean agree, double against) {

    double[] numbers() {
      return new double[] {
        score, Math.max(score, 0), Math.min(lead, 4), cue, agree ? 1 : 0, against
      };
    }
  }
}
