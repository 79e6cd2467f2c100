package io.xiaoer.intent;

import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The cues and dampers of one language. An intent is as likely as its strongest cue, less what
 * speaks against it.
 */
final class Cues {

  private static final String DAMPER = "damp";
  private static final Comparator<Scored> LIKELIEST =
      Comparator.comparingDouble(Scored::confidence).reversed().thenComparing(Scored::intent);

  private final List<Cue> cues;
  private final RuleFilter cueFilter;
  private final List<Cue> asking;
  private final RuleFilter askingFilter;
  private final List<Damper> dampers;
  private final RuleFilter damperFilter;

  private Cues(List<Cue> cues, List<Damper> dampers) {
    this.cues = cues.stream().filter(cue -> !cue.asks()).toList();
    this.asking = cues.stream().filter(Cue::asks).toList();
    this.dampers = dampers;
    this.cueFilter = new RuleFilter(this.cues.stream().map(Cue::pattern).toList(), _ -> true);
    this.askingFilter = new RuleFilter(asking.stream().map(Cue::pattern).toList(), _ -> true);
    this.damperFilter = new RuleFilter(dampers.stream().map(Damper::pattern).toList(), _ -> true);
  }

  static Cues load(String language) {
    List<LexiconLine> lines = LexiconFile.read("cues." + language + ".txt", 3);
    Predicate<LexiconLine> damper = line -> line.word(0).equals(DAMPER);
    return new Cues(
        lines.stream().filter(damper.negate()).map(Cue::of).toList(),
        lines.stream().filter(damper).map(Damper::of).toList());
  }

  /**
   * What a text may mean, the likeliest first.
   *
   * @param words the text with its details marked
   * @param asked the same, with asked attributes marked too
   */
  List<Scored> score(String words, String asked, Context context) {
    EnumMap<Intent, Double> scores = new EnumMap<>(Intent.class);
    match(cues, cueFilter.candidates(words), words, context, scores);
    match(asking, askingFilter.candidates(asked), asked, context, scores);
    if (!scores.isEmpty()) {
      damp(scores, words);
    }
    return scores.entrySet().stream()
        .map(score -> new Scored(score.getKey(), score.getValue()))
        .sorted(LIKELIEST)
        .toList();
  }

  private static void match(
      List<Cue> cues, BitSet some, String text, Context context, Map<Intent, Double> scores) {
    for (int at = some.nextSetBit(0); at >= 0; at = some.nextSetBit(at + 1)) {
      Cue cue = cues.get(at);
      double confidence = cue.confidence(context);
      if (confidence > scores.getOrDefault(cue.intent(), 0.0)
          && cue.pattern().matcher(text).find()) {
        scores.put(cue.intent(), confidence);
      }
    }
  }

  private void damp(Map<Intent, Double> scores, String text) {
    BitSet some = damperFilter.candidates(text);
    for (int at = some.nextSetBit(0); at >= 0; at = some.nextSetBit(at + 1)) {
      Damper damper = dampers.get(at);
      if (scores.keySet().stream().anyMatch(damper.intents()::contains)
          && damper.pattern().matcher(text).find()) {
        scores.replaceAll(
            (intent, score) -> damper.intents().contains(intent) ? score * damper.factor() : score);
      }
    }
  }
}
