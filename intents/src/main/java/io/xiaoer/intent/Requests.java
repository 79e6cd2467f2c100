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

  /** What a verdict is to be trusted by. */
  static double[] signs(Verdict verdict, RuleBook.Reading reading) {
    boolean agree =
        !reading.cues().isEmpty() && reading.cues().getFirst().intent() == verdict.intent();
    return IntentModel.signs(verdict, reading.confidence(verdict.intent()), agree);
  }
}
