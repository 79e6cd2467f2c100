package io.xiaoer.intent;

/** Reads a text. Pure, deterministic, safe from any thread; never throws on any text. */
@FunctionalInterface
public interface IntentRecognizer {

  Recognition recognize(Utterance utterance);
}
