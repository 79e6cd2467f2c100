package io.xiaoer.bot.dialogue;

import io.xiaoer.intent.Context;
import io.xiaoer.intent.DetailReader;
import io.xiaoer.intent.Details;
import io.xiaoer.intent.Intent;
import io.xiaoer.intent.IntentRecognizer;
import io.xiaoer.intent.Languages;
import io.xiaoer.intent.Recognition;
import io.xiaoer.intent.Scored;
import io.xiaoer.intent.Slot;
import io.xiaoer.intent.SlotValue;
import io.xiaoer.intent.Utterance;
import io.xiaoer.search.question.Names;
import io.xiaoer.search.question.Question;
import io.xiaoer.search.question.QuestionReader;
import io.xiaoer.search.question.WishKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads a message in the light of what went before: an answer to what was asked back, a detail of
 * an order, a correction, a refinement; and else as the recogniser does, every request in it. Pure;
 * safe from any thread.
 */
public final class Rereading {

  /** Read by whole phrases, after which nothing is left to doubt. */
  private static final double PLAIN = 0.9;

  /** Signs that nobody says yes with. */
  private static final Pattern NOT_SAID =
      Pattern.compile("[\\p{Nd}<>{}\\[\\]@\\\\/$%:=;|]|[\\p{Cc}\\p{Cf}\\p{Cs}]");

  /** The longest yes, in characters. */
  private static final int LONGEST_YES = 60;

  /** From here a meaning is worth something where the clerk is spoken to. */
  private static final double LIKELY = 0.3;

  /** What a wish alone is taken for by somebody who does not know what went before. */
  private static final Set<Intent> VAGUE =
      Set.of(Intent.OUT_OF_SCOPE, Intent.CHITCHAT, Intent.FIND_PRODUCT, Intent.DENY);

  private final IntentRecognizer recognizer;
  private final QuestionReader wishes;
  private final DetailReader details = DetailReader.load();
  private final Phrases phrases = Phrases.load();
  private final SlipReading slips = new SlipReading(phrases);

  public Rereading(IntentRecognizer recognizer, QuestionReader wishes) {
    this.recognizer = recognizer;
    this.wishes = wishes;
  }

  /**
   * What is meant, in the order said; at least one.
   *
   * @param state what is remembered and still fresh
   */
  public List<Reading> read(Utterance said, DialogueState state) {
    String language = Languages.detect(said.text(), said.language());
    Details read = details.read(said.text(), language);
    Optional<Reading> followUp =
        answer(read, language, state)
            .or(() -> order(read, state))
            .or(() -> phrase(said, read, language));
    return followUp.map(List::of).orElseGet(() -> plainly(said, read, state));
  }

  /** What the words come to where it is known what they mean to do. */
  public Recognition as(Intent intent, String words, String language) {
    Recognition plain = recognizer.recognize(new Utterance(words, language, Context.NONE));
    if (plain.intent() == intent) {
      return plain;
    }
    Details read = details.read(words, plain.language());
    EnumMap<Slot, SlotValue> slots = new EnumMap<>(Slot.class);
    slots.putAll(read.slots());
    slots.put(Slot.QUERY, new SlotValue.Text(words));
    return new Recognition(intent, PLAIN, slots, List.of(), plain.language());
  }

  /** An answer to what the clerk asked back. */
  private Optional<Reading> answer(Details read, String language, DialogueState state) {
    Doubt doubt = state.doubt();
    if (doubt != null && !doubt.meanings().isEmpty()) {
      return choice(read, doubt.meanings().size())
          .map(n -> as(doubt.meanings().get(n - 1), doubt.words(), language))
          .map(meant -> new Reading.Request(meant, doubt.words()));
    }
    String asked = state.asked();
    SlotValue reference = read.slots().get(Slot.PRODUCT_REF);
    return asked == null || reference == null || !saysNothingElse(read)
        ? Optional.empty()
        : Optional.of(
            new Reading.Request(
                recognition(Intent.ASK_PRODUCT, Map.of(Slot.PRODUCT_REF, reference), language),
                asked));
  }

  private Optional<Integer> choice(Details read, int most) {
    if (read.slots().get(Slot.PRODUCT_REF) instanceof SlotValue.Ordinal(int n)
        && saysNothingElse(read)) {
      return Optional.of(n).filter(chosen -> chosen >= 1 && chosen <= most);
    }
    return read.text().matches("[1-9]")
        ? Optional.of(Integer.valueOf(read.text())).filter(chosen -> chosen <= most)
        : Optional.empty();
  }

  private boolean saysNothingElse(Details read) {
    return !read.slots().containsKey(Slot.QUANTITY)
        && phrases.without(Phrase.FILLER, read.rest()).isEmpty();
  }

  private Optional<Reading> order(Details read, DialogueState state) {
    Slip slip = state.slip();
    return slip == null ? Optional.empty() : slips.read(slip, state, read);
  }

  private Optional<Reading> phrase(Utterance said, Details read, String language) {
    String text = read.text();
    boolean proposed = said.context().hasProposal();
    if (proposed && phrases.is(Phrase.NO, text)) {
      return request(Intent.DENY, Map.of(), said, language);
    }
    if (!proposed && phrases.is(Phrase.YES, text)) {
      return Optional.of(new Reading.Request(yes(language), said.text()));
    }
    if (phrases.is(Phrase.CHECKOUT, text)) {
      return request(Intent.PLACE_ORDER, Map.of(), said, language);
    }
    if (!said.context().hasResults()) {
      return Optional.empty();
    }
    if (phrases.is(Phrase.WITH_BEFORE, text)) {
      return request(Intent.COMPARE_PRODUCTS, Map.of(), said, language);
    }
    if (phrases.is(Phrase.THAT_ONE, text)) {
      return thatOne(said, language);
    }
    return refines(text)
        ? request(Intent.REFINE_RESULTS, Map.of(), said, language)
        : Optional.empty();
  }

  /** A yes to nothing is told so where the clerk is spoken to, and overheard elsewhere. */
  private static Recognition yes(String language) {
    return new Recognition(Intent.CONFIRM, Recognition.ENOUGH, Map.of(), List.of(), language);
  }

  private boolean refines(String text) {
    return Stream.of(Phrase.CHEAPER, Phrase.DEARER, Phrase.MORE, Phrase.RECOLOUR)
        .anyMatch(phrase -> phrases.is(phrase, text));
  }

  private static Optional<Reading> thatOne(Utterance said, String language) {
    return said.context().hasProposal()
        ? request(Intent.CONFIRM, Map.of(), said, language)
        : request(
            Intent.PLACE_ORDER,
            Map.of(Slot.PRODUCT_REF, new SlotValue.Reference(SlotValue.Which.THIS)),
            said,
            language);
  }

  private List<Reading> plainly(Utterance said, Details read, DialogueState state) {
    List<Recognition> all = recognizer.all(said);
    String rest = phrases.after(Phrase.CORRECTION, read.text());
    boolean corrects = !rest.isEmpty() && rest.length() < read.text().length();
    if (all.size() == 1 && corrects && said.context().hasResults()) {
      Utterance meant = new Utterance(rest, said.language(), said.context());
      List<Recognition> again = recognizer.all(meant);
      Recognition first = again.getFirst();
      if (isOnlyWish(rest, state) || first.intent() != Intent.OUT_OF_SCOPE) {
        return again.stream().map(one -> reading(one, meant, state)).toList();
      }
    }
    return all.stream().map(one -> reading(one, said, state)).toList();
  }

  /**
   * A wish alone means what was looked for before, whatever it reads as by itself. What means
   * nothing after what was shown may still be a search of its own.
   */
  private Reading reading(Recognition recognition, Utterance said, DialogueState state) {
    String words = said.text();
    boolean surely = recognition.confidence() >= Recognition.PLAIN;
    if (recognition.intent() == Intent.CONFIRM
        && !(surely && isOnlyYes(words, recognition.language()))) {
      return new Reading.Request(wanted(recognition, words), words);
    }
    Optional<Intent> answer =
        said.context().hasProposal() ? Optional.empty() : unasked(recognition);
    if (answer.isPresent() && isOnlyYes(words, recognition.language())) {
      Recognition yes =
          new Recognition(
              answer.get(), recognition.confidence(), Map.of(), List.of(), recognition.language());
      return new Reading.Request(yes, words);
    }
    if (!VAGUE.contains(recognition.intent())) {
      return new Reading.Request(recognition, words);
    }
    return isOnlyWish(words, state)
        ? new Reading.Request(
            recognition(Intent.REFINE_RESULTS, recognition.slots(), recognition.language()), words)
        : new Reading.Request(anew(recognition, said), words);
  }

  private Recognition anew(Recognition recognition, Utterance said) {
    if (!said.context().hasResults() || recognition.confidence() >= Recognition.ENOUGH) {
      return recognition;
    }
    Recognition bare =
        recognizer.recognize(new Utterance(said.text(), said.language(), Context.NONE));
    boolean search =
        bare.intent() == Intent.FIND_PRODUCT && bare.confidence() >= Recognition.ENOUGH;
    return search ? bare : recognition;
  }

  /**
   * Whether nothing but a yes is said. A yes that names a number or a good wants something else
   * than what was proposed, and a story is no yes at all: nothing is ever bought by it.
   */
  private boolean isOnlyYes(String words, String language) {
    Details read = details.read(words, language);
    return read.text().length() <= LONGEST_YES
        && !NOT_SAID.matcher(words).find()
        && !read.slots().containsKey(Slot.QUANTITY)
        && !(read.slots().get(Slot.PRODUCT_REF) instanceof SlotValue.Ordinal);
  }

  private Recognition wanted(Recognition yes, String words) {
    EnumMap<Slot, SlotValue> slots = new EnumMap<>(Slot.class);
    slots.putAll(details.read(words, yes.language()).slots());
    boolean named = slots.containsKey(Slot.QUANTITY) || slots.containsKey(Slot.PRODUCT_REF);
    return named
        ? new Recognition(Intent.PLACE_ORDER, yes.confidence(), slots, List.of(), yes.language())
        : new Recognition(Intent.OUT_OF_SCOPE, 0, Map.of(), List.of(), yes.language());
  }

  /** A yes or a no that nobody asked for is one all the same, if it is said to the clerk. */
  private static Optional<Intent> unasked(Recognition recognition) {
    boolean idle =
        recognition.intent() == Intent.CHITCHAT || recognition.intent() == Intent.OUT_OF_SCOPE;
    return recognition.alternatives().stream()
        .limit(1)
        .filter(first -> idle && first.confidence() >= LIKELY)
        .map(Scored::intent)
        .filter(intent -> intent == Intent.CONFIRM || intent == Intent.DENY)
        .findFirst();
  }

  private boolean isOnlyWish(String words, DialogueState state) {
    if (state.search() == null) {
      return false;
    }
    Question question = wishes.read(words, Names.NONE);
    boolean wishes =
        !question.wishes().kinds().isEmpty()
            || question.wishes().order() != null
            || !question.wishes().without().isEmpty();
    return wishes
        && phrases
            .without(Phrase.FILLER, question.textWithout(Set.of(WishKind.values())))
            .isEmpty();
  }

  private static Optional<Reading> request(
      Intent intent, Map<Slot, SlotValue> slots, Utterance said, String language) {
    return Optional.of(new Reading.Request(recognition(intent, slots, language), said.text()));
  }

  private static Recognition recognition(
      Intent intent, Map<Slot, SlotValue> slots, String language) {
    return new Recognition(intent, PLAIN, slots, List.of(), language);
  }
}
