package io.xiaoer.intent;

import io.xiaoer.intent.classify.FeatureBag;
import io.xiaoer.intent.classify.LinearModel;
import io.xiaoer.intent.classify.TokenTagger;
import io.xiaoer.intent.classify.Trust;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/**
 * What was learned from utterances: how well each intent fits, whether a text is plainly said to a
 * shop, and how far both can be trusted. Immutable.
 *
 * @param linear a class for each intent
 * @param plain two classes: not plainly a request, plainly one
 * @param query which words are looked for
 */
record IntentModel(LinearModel linear, LinearModel plain, Trust trust, TokenTagger query) {

  /** The intents by the number of their class. */
  static final List<Intent> LABELS = List.of(Intent.values());

  private static final int FORMAT = 1;

  /** What a text may mean by the model alone. */
  record Verdict(float[] scores, int best, float lead) {

    static Verdict of(float[] scores) {
      int best = 0;
      int second = -1;
      for (int at = 1; at < scores.length; at++) {
        if (scores[at] > scores[best]) {
          second = best;
          best = at;
        } else if (second < 0 || scores[at] > scores[second]) {
          second = at;
        }
      }
      return new Verdict(scores, best, scores[best] - scores[second]);
    }

    Intent intent() {
      return LABELS.get(best);
    }
  }

  Verdict judge(FeatureBag bag) {
    return Verdict.of(linear.score(bag));
  }

  /** How sure one may be of a verdict with such signs, from 0 to 1. */
  double trust(double[] signs) {
    return trust.of(signs);
  }

  /** Whether the text is plainly a request, whoever it is said to. */
  boolean isPlain(FeatureBag bag) {
    float[] scores = plain.score(bag);
    return scores[1] > scores[0];
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(FORMAT);
    linear.write(out);
    plain.write(out);
    trust.write(out);
    query.write(out);
  }

  static IntentModel read(DataInput in) throws IOException {
    if (in.readInt() != FORMAT) {
      throw new IOException("a model of another format");
    }
    return new IntentModel(
        LinearModel.read(in), LinearModel.read(in), Trust.read(in), TokenTagger.read(in));
  }
}
