package io.xiaoer.intent;

import io.xiaoer.intent.IntentModel.Verdict;
import io.xiaoer.intent.classify.FeatureBag;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads texts by what was learned from utterances, with written rules for what grammar does better:
 * numbers, prices, quantities, references, order and tracking numbers.
 *
 * <p>The confidence says how sure an uninvolved person would be that the clerk is asked for just
 * this: from {@link Recognition#PLAIN} plainly so, even in a group where nobody called the clerk;
 * from {@link Recognition#ENOUGH} when the clerk is spoken to. Below that the intent is {@link
 * Intent#CHITCHAT} or {@link Intent#OUT_OF_SCOPE}, which are always below it, and what it may have
 * been stands among the alternatives.
 *
 * <p>Immutable and safe from any thread; the same utterance always reads the same.
 */
public final class TrainedRecognizer implements IntentRecognizer {

  private static final int ALTERNATIVES = 4;
  private static final double BELOW_PLAIN = 0.79;
  private static final double BELOW_ENOUGH = 0.44;

  /** Where the model is less sure than this, a cue that was written to be acted upon decides. */
  private static final double UNSURE = 0.5;

  private static final double MAY_WELL_BE = 0.3;

  private static final Comparator<Scored> LIKELIEST =
      Comparator.comparingDouble(Scored::confidence).reversed().thenComparing(Scored::intent);

  private final RuleBook rules;
  private final IntentFeatures features;
  private final IntentModel model;

  TrainedRecognizer(RuleBook rules, IntentFeatures features, IntentModel model) {
    this.rules = rules;
    this.features = features;
    this.model = model;
  }

  /** Loads the word files and the model of the distribution; a few hundred milliseconds, once. */
  public static TrainedRecognizer load() {
    return new TrainedRecognizer(RuleBook.load(), IntentFeatures.load(), shippedModel());
  }

  static IntentModel shippedModel() {
    try (InputStream in = TrainedRecognizer.class.getResourceAsStream(ModelBuild.MODEL)) {
      if (in == null) {
        throw new IllegalStateException("not in the distribution: " + ModelBuild.MODEL);
      }
      return IntentModel.read(new DataInputStream(new BufferedInputStream(in, 1 << 16)));
    } catch (IOException e) {
      throw new UncheckedIOException(ModelBuild.MODEL, e);
    }
  }

  @Override
  public Recognition recognize(Utterance utterance) {
    RuleBook.Reading reading = rules.read(utterance);
    FeatureBag bag = features.of(reading, utterance.context());
    Verdict verdict = model.judge(bag);
    Scored best = best(reading, bag, verdict, utterance.context());
    Scored told = told(best, reading);
    return new Recognition(
        told.intent(),
        told.confidence(),
        slots(told.intent(), reading),
        others(verdict, best, told.intent()),
        reading.language());
  }

  @Override
  public List<Recognition> all(Utterance utterance) {
    return new RequestSplitter(this).all(utterance);
  }

  private Map<Slot, SlotValue> slots(Intent intent, RuleBook.Reading reading) {
    Map<Slot, SlotValue> slots = rules.slots(intent, reading);
    if (IntentSlots.of(intent).contains(Slot.QUERY)) {
      Wanted wanted = rules.wanted(reading, intent);
      String learned = wanted.query(model.query());
      // Who looks for something names it; a word that was never seen is not to be lost.
      boolean lost = learned.isEmpty() && intent == Intent.FIND_PRODUCT;
      String query = lost ? wanted.left() : learned;
      if (!query.isEmpty()) {
        slots.put(Slot.QUERY, new SlotValue.Text(query));
      }
    }
    return slots;
  }

  private Scored best(RuleBook.Reading reading, FeatureBag bag, Verdict verdict, Context context) {
    Intent intent = verdict.intent();
    if (reading.text().isEmpty()) {
      return new Scored(Intent.OUT_OF_SCOPE, 0);
    }
    Requests.Signs signs = Requests.signs(verdict, reading);
    double trust = model.trust(signs.numbers());
    if (Requests.answersProposal(intent) && !context.hasProposal()) {
      return signs.cue() >= Recognition.ENOUGH
          ? new Scored(intent, Math.min(trust, signs.cue()))
          : new Scored(Intent.CHITCHAT, Math.min(trust, BELOW_ENOUGH));
    }
    boolean agree = signs.agree();
    double sure = agree ? Math.max(trust, signs.cue()) : trust;
    boolean plain = agree ? signs.cue() >= Recognition.PLAIN : model.isPlain(bag);
    Optional<Scored> cue = agree ? Optional.empty() : cue(reading, verdict, sure);
    return cue.orElseGet(() -> new Scored(intent, plain ? sure : Math.min(sure, BELOW_PLAIN)));
  }

  /**
   * What a written cue says, where the model is unsure, or takes for talk what may well be the
   * request of the cue.
   */
  private static Optional<Scored> cue(RuleBook.Reading reading, Verdict verdict, double sure) {
    boolean talk = !Requests.isActedUpon(verdict.intent());
    return reading.cues().stream()
        .limit(1)
        .filter(cue -> Requests.isActedUpon(cue.intent()))
        .filter(cue -> cue.confidence() >= Recognition.ENOUGH)
        .filter(cue -> sure < UNSURE || (talk && fits(verdict, cue.intent()) >= MAY_WELL_BE))
        .map(cue -> new Scored(cue.intent(), Math.min(cue.confidence(), BELOW_PLAIN)))
        .findFirst();
  }

  private static double fits(Verdict verdict, Intent intent) {
    return 1 / (1 + Math.exp(-verdict.scores()[IntentModel.LABELS.indexOf(intent)]));
  }

  /** What is said of it: nothing is done for what is not sure enough. */
  private static Scored told(Scored best, RuleBook.Reading reading) {
    if (!Requests.isActedUpon(best.intent())) {
      return new Scored(best.intent(), Math.min(best.confidence(), BELOW_ENOUGH));
    }
    if (best.confidence() >= Recognition.ENOUGH) {
      return best;
    }
    boolean talk =
        !reading.cues().isEmpty() && reading.cues().getFirst().intent() == Intent.CHITCHAT;
    return new Scored(talk ? Intent.CHITCHAT : Intent.OUT_OF_SCOPE, best.confidence());
  }

  /** The others as they fit, but none surer than the best. */
  private static List<Scored> others(Verdict verdict, Scored best, Intent told) {
    List<Scored> others = new ArrayList<>();
    for (int label = 0; label < verdict.scores().length; label++) {
      Intent intent = IntentModel.LABELS.get(label);
      double confidence = intent == best.intent() ? best.confidence() : fits(verdict, intent);
      if (intent != told && Requests.isActedUpon(intent)) {
        others.add(new Scored(intent, Math.min(confidence, best.confidence())));
      }
    }
    others.sort(LIKELIEST);
    return others.subList(0, Math.min(ALTERNATIVES, others.size()));
  }
}
