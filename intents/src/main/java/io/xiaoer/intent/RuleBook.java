package io.xiaoer.intent;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads texts by written rules: exact readers for numbers, prices, quantities and references, and a
 * lexicon of cues for intents, all in resource files beside this class.
 *
 * <p>Immutable and safe from any thread; the same utterance always reads the same.
 */
final class RuleBook {

  private static final Pattern SIGNS_AROUND =
      Pattern.compile("^[\\p{P}\\p{S}\\s&&[^+#*]]+|[\\p{P}\\p{S}\\s&&[^*]]+$");

  private final Normaliser normaliser;
  private final Goods goods;
  private final Lexicon chinese;
  private final Lexicon english;

  private RuleBook(Normaliser normaliser, Goods goods, Lexicon chinese, Lexicon english) {
    this.normaliser = normaliser;
    this.goods = goods;
    this.chinese = chinese;
    this.english = english;
  }

  /** Loads the word files of the distribution; a few hundred milliseconds, once. */
  static RuleBook load() {
    return load(List.of());
  }

  /** The same with more words for kinds of goods. */
  static RuleBook load(List<String> moreGoods) {
    Goods goods = Goods.load(moreGoods);
    return new RuleBook(
        new Normaliser(),
        goods,
        Lexicon.load(Languages.CHINESE, goods),
        Lexicon.load(Languages.ENGLISH, goods));
  }

  /**
   * What the rules make of a text.
   *
   * @param text normalised
   * @param details the text with its details marked, but for asked attributes
   * @param marked the same, with asked attributes marked too
   * @param shape the text as cues and learned models see it: all details and goods marked
   * @param cues what the cues say, the likeliest first
   */
  record Reading(
      String text,
      String language,
      Marked details,
      Marked marked,
      String shape,
      List<Scored> cues) {

    /** How sure the cues are of an intent, from 0 to 1. */
    double confidence(Intent intent) {
      return cues.stream()
          .filter(cue -> cue.intent() == intent)
          .mapToDouble(Scored::confidence)
          .findFirst()
          .orElse(0);
    }
  }

  Reading read(Utterance utterance) {
    String text = normaliser.normalise(utterance.text());
    String language = Languages.detect(text, utterance.language());
    Lexicon lexicon = lexicon(language);
    Marked details = lexicon.details(text);
    Marked marked = lexicon.words().read(details);
    String shape = shape(marked.text());
    String words = marked.text().equals(details.text()) ? shape : shape(details.text());
    return new Reading(
        text,
        language,
        details,
        marked,
        shape,
        lexicon.cues().score(words, shape, utterance.context()));
  }

  /** The words of a text that may be looked for, as the rules see them. */
  Wanted wanted(Reading reading, Intent intent) {
    // 不含酒精 is asked about in a question on one good, and looked for in all others.
    boolean asks = IntentSlots.of(intent).contains(Slot.ATTRIBUTE);
    String text = asks ? reading.marked().text() : reading.details().text();
    return Wanted.of(text, intent, lexicon(reading.language()).query().clean(text), goods);
  }

  /** The details that belong to an intent, without what is looked for. */
  Map<Slot, SlotValue> slots(Intent intent, Reading reading) {
    return IntentSlots.keep(intent, reading.marked().slots());
  }

  private Lexicon lexicon(String language) {
    return language.equals(Languages.ENGLISH) ? english : chinese;
  }

  private String shape(String marked) {
    String bare = SIGNS_AROUND.matcher(goods.mark(marked)).replaceAll("");
    return marked.stripTrailing().endsWith("?") ? bare + "?" : bare;
  }
}
