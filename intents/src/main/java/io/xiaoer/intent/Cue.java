package io.xiaoer.intent;

import java.util.regex.Pattern;

/**
 * Words that speak for an intent: how strongly where the conversation is as needed, and how
 * strongly where it is not.
 */
record Cue(Intent intent, double met, double unmet, Need need, Pattern pattern) {

  /** Reads a line such as {@code place_order 0.9/0.5 results <pattern>}. */
  static Cue of(LexiconLine line) {
    Intent intent =
        Intent.byId(line.word(0))
            .orElseThrow(() -> new IllegalStateException("no such intent: " + line.word(0)));
    String[] confidence = line.word(1).split("/");
    double met = Double.parseDouble(confidence[0]);
    double unmet = confidence.length == 1 ? met : Double.parseDouble(confidence[1]);
    return new Cue(intent, met, unmet, Need.named(line.word(2)), line.pattern());
  }

  /** Whether it speaks of an asked attribute; other cues see the attribute's own words. */
  boolean asks() {
    return pattern.pattern().contains(Mark.ATTR.symbol());
  }

  double confidence(Context context) {
    return need.isMetBy(context) ? met : unmet;
  }
}
