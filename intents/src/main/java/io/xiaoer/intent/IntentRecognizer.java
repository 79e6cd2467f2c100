package io.xiaoer.intent;

import java.util.List;

/** Reads a text. Pure, deterministic, safe from any thread; never throws on any text. */
@FunctionalInterface
public interface IntentRecognizer {

  Recognition recognize(Utterance utterance);

  /** Every request in one message, in the order said; most messages have one. */
  default List<Recognition> all(Utterance utterance) {
    return List.of(recognize(utterance));
  }
}
