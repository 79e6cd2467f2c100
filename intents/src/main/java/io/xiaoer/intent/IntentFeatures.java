package io.xiaoer.intent;

import io.xiaoer.intent.classify.FeatureBag;
import io.xiaoer.intent.classify.Senses;
import io.xiaoer.intent.classify.TextFeatures;
import java.util.ArrayList;
import java.util.List;

/**
 * What a learned model is told of a text: its words with details and goods marked, their senses,
 * what the cues say, and the state of the conversation.
 */
final class IntentFeatures {

  private static final int SHORT = 8;

  private final TextFeatures text;
  private final Pinyin pinyin;

  private IntentFeatures(TextFeatures text, Pinyin pinyin) {
    this.text = text;
    this.pinyin = pinyin;
  }

  static IntentFeatures load() {
    List<String> senses = new ArrayList<>(LexiconFile.lines("senses.zh-CN.txt"));
    senses.addAll(LexiconFile.lines("senses.en.txt"));
    senses.addAll(LexiconFile.lines("senses.shop.txt"));
    return new IntentFeatures(new TextFeatures(new Senses(senses)), Pinyin.load());
  }

  FeatureBag of(RuleBook.Reading reading, Context context) {
    FeatureBag bag = new FeatureBag();
    text.addWords(reading.shape(), bag);
    text.addSenses(reading.text(), bag);
    pinyin.spaced(reading.text()).ifPresent(syllables -> text.addWords(syllables, bag));
    for (Scored cue : reading.cues()) {
      bag.addFact("cue " + cue.intent().id(), (float) cue.confidence());
    }
    if (!reading.cues().isEmpty()) {
      bag.addFact("first " + reading.cues().getFirst().intent().id(), 1);
    }
    String shown = context.hasProposal() ? "proposal" : context.hasResults() ? "results" : "none";
    bag.addFact(shown, 1);
    if (context.hasOrders()) {
      bag.addFact("orders", 1);
    }
    if (reading.shape().length() <= SHORT) {
      bag.addFact(shown + " " + reading.shape(), 1);
    }
    return bag;
  }
}
