package io.xiaoer.intent;

import java.util.ArrayList;
import java.util.List;

/** Sentences about weather, alarms and music, in Chinese and in English: nothing for a shop. */
final class Xsid {

  static final String CHINESE = "intents-xsid-zh-en/zh.valid.conll";
  static final String ENGLISH = "intents-xsid-zh-en/en.valid.conll";
  private static final String TEXT = "# text = ";

  private final List<Boolean> chinese;
  private final List<Boolean> english;
  private final List<String> faults = new ArrayList<>();

  Xsid(PublicData data, IntentRecognizer recognizer) {
    this.chinese = acted(data, recognizer, CHINESE);
    this.english = acted(data, recognizer, ENGLISH);
  }

  /** The shares of sentences that nothing is done for: Chinese and English. */
  double[] left() {
    return new double[] {left(chinese), left(english)};
  }

  /** The share of sentences that are decided like their translation. */
  double agreement() {
    int same = 0;
    for (int at = 0; at < chinese.size(); at++) {
      same += chinese.get(at).equals(english.get(at)) ? 1 : 0;
    }
    return (double) same / chinese.size();
  }

  List<String> faults() {
    return faults;
  }

  private static double left(List<Boolean> acted) {
    return (double) acted.stream().filter(each -> !each).count() / acted.size();
  }

  private List<Boolean> acted(PublicData data, IntentRecognizer recognizer, String file) {
    return data.lines(file).stream()
        .filter(line -> line.startsWith(TEXT))
        .map(line -> line.substring(TEXT.length()))
        .map(text -> isActed(recognizer.recognize(Utterance.of(text)), text))
        .toList();
  }

  private boolean isActed(Recognition read, String text) {
    boolean acted = Requests.isActedUpon(read.intent()) && read.confidence() >= Recognition.ENOUGH;
    if (acted) {
      faults.add("%s | %s %.2f".formatted(text, read.intent().id(), read.confidence()));
    }
    return acted;
  }
}
