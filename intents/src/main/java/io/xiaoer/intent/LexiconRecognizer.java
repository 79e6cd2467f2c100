package io.xiaoer.intent;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads texts by written rules: exact readers for numbers, prices, quantities and references, and a
 * lexicon of cues for intents, all in resource files beside this class.
 *
 * <p>The confidence says how sure an uninvolved person would be that the clerk is asked for just
 * this: from 0.8 plainly so, even in a group where nobody called the clerk; from {@value #ENOUGH}
 * when the clerk is spoken to. Below that the intent is {@link Intent#CHITCHAT} or {@link
 * Intent#OUT_OF_SCOPE}, which are always below it, and what it may have been stands among the
 * alternatives.
 *
 * <p>Immutable and safe from any thread; the same utterance always reads the same.
 */
public final class LexiconRecognizer implements IntentRecognizer {

  /** What the clerk needs before acting on words spoken to it. */
  public static final double ENOUGH = 0.45;

  private static final Pattern SIGNS_AROUND =
      Pattern.compile("^[\\p{P}\\p{S}\\s&&[^+#*]]+|[\\p{P}\\p{S}\\s&&[^*]]+$");
  private static final int ALTERNATIVES = 4;

  private final Normaliser normaliser;
  private final Goods goods;
  private final Lexicon chinese;
  private final Lexicon english;

  private LexiconRecognizer(Normaliser normaliser, Goods goods, Lexicon chinese, Lexicon english) {
    this.normaliser = normaliser;
    this.goods = goods;
    this.chinese = chinese;
    this.english = english;
  }

  /** Loads the word files of the distribution; a few hundred milliseconds, once. */
  public static LexiconRecognizer load() {
    Goods goods = Goods.load();
    return new LexiconRecognizer(
        new Normaliser(),
        goods,
        Lexicon.load(Languages.CHINESE, goods),
        Lexicon.load(Languages.ENGLISH, goods));
  }

  @Override
  public Recognition recognize(Utterance utterance) {
    String text = normaliser.normalise(utterance.text());
    String language = Languages.detect(text, utterance.language());
    Lexicon lexicon = language.equals(Languages.ENGLISH) ? english : chinese;
    Marked details = lexicon.details(text);
    Marked marked = lexicon.words().read(details);
    List<Scored> scores =
        lexicon.cues().score(cueText(details.text()), cueText(marked.text()), utterance.context());
    Scored best = decide(scores);
    // 不含酒精 is asked about in a question on one good, and looked for in all others.
    String wanted =
        IntentSlots.of(best.intent()).contains(Slot.ATTRIBUTE) ? marked.text() : details.text();
    return new Recognition(
        best.intent(),
        best.confidence(),
        slots(best.intent(), marked.slots(), lexicon.query().clean(wanted)),
        without(best.intent(), scores),
        language);
  }

  private String cueText(String marked) {
    String bare = SIGNS_AROUND.matcher(goods.mark(marked)).replaceAll("");
    return marked.stripTrailing().endsWith("?") ? bare + "?" : bare;
  }

  private static Scored decide(List<Scored> scores) {
    for (Scored score : scores) {
      if (score.confidence() >= ENOUGH || score.intent() == Intent.CHITCHAT) {
        return score;
      }
    }
    return new Scored(Intent.OUT_OF_SCOPE, scores.isEmpty() ? 0 : scores.getFirst().confidence());
  }

  private static List<Scored> without(Intent intent, List<Scored> scores) {
    return scores.stream().filter(score -> score.intent() != intent).limit(ALTERNATIVES).toList();
  }

  private static Map<Slot, SlotValue> slots(
      Intent intent, Map<Slot, SlotValue> read, String query) {
    EnumMap<Slot, SlotValue> slots = new EnumMap<>(Slot.class);
    slots.putAll(read);
    if (!query.isEmpty()) {
      slots.put(Slot.QUERY, new SlotValue.Text(query));
    }
    return IntentSlots.keep(intent, slots);
  }
}
