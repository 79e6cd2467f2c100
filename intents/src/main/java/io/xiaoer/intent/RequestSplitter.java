package io.xiaoer.intent;

import io.xiaoer.intent.Clauses.Clause;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Finds every request in one message. A text is parted only where both sides are requests of their
 * own: 有没有保温杯，一百以内 is one, 要两个，顺便问下昨天的到哪了 is two. Safe from any thread.
 */
final class RequestSplitter {

  private static final double SURE = 0.6;

  /** What is said around a request, and is none where there is another. */
  private static final Set<Intent> AROUND =
      EnumSet.of(
          Intent.CONFIRM,
          Intent.DENY,
          Intent.GREET,
          Intent.THANK,
          Intent.CHITCHAT,
          Intent.OUT_OF_SCOPE);

  /** Wishes that are told in several clauses. */
  private static final Set<Intent> OF_GOODS =
      EnumSet.of(
          Intent.FIND_PRODUCT,
          Intent.REFINE_RESULTS,
          Intent.ASK_PRODUCT,
          Intent.COMPARE_PRODUCTS,
          Intent.PLACE_ORDER,
          Intent.ADD_TO_CART,
          Intent.JOIN_GROUP_BUY,
          Intent.START_GROUP_BUY);

  private final IntentRecognizer recognizer;

  RequestSplitter(IntentRecognizer recognizer) {
    this.recognizer = recognizer;
  }

  List<Recognition> all(Utterance utterance) {
    Recognition whole = recognizer.recognize(utterance);
    List<Clause> clauses = Clauses.of(utterance.text().strip());
    if (clauses.size() < 2) {
      return List.of(whole);
    }
    List<Recognition> requests = new ArrayList<>();
    Clause current = clauses.getFirst();
    Recognition read = read(current, utterance);
    for (Clause next : clauses.subList(1, clauses.size())) {
      Recognition nextRead = read(next, utterance);
      if (areTwo(read, nextRead, next.added())) {
        requests.add(read);
        current = next;
        read = nextRead;
      } else {
        current = current.with(next);
        read = read(current, utterance);
      }
    }
    requests.add(read);
    return requests.size() == 1 ? List.of(whole) : List.copyOf(requests);
  }

  private Recognition read(Clause clause, Utterance utterance) {
    return recognizer.recognize(
        new Utterance(clause.text(), utterance.language(), utterance.context()));
  }

  /** "Yes, and track my order" is a yes of its own. */
  private static boolean isAround(Intent intent, boolean added) {
    return AROUND.contains(intent) && !(added && Requests.answersProposal(intent));
  }

  private static boolean areTwo(Recognition one, Recognition other, boolean added) {
    double least = added ? Recognition.ENOUGH : SURE;
    if (one.confidence() < least || other.confidence() < least) {
      return false;
    }
    if (isAround(one.intent(), added) || AROUND.contains(other.intent())) {
      return false;
    }
    if (one.intent() == other.intent()) {
      return added && !one.slots().equals(other.slots()) && !other.slots().isEmpty();
    }
    return added || !(OF_GOODS.contains(one.intent()) && OF_GOODS.contains(other.intent()));
  }
}
