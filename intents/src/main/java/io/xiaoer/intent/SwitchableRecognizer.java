package io.xiaoer.intent;

import java.util.List;

/** A recogniser that can be exchanged while it is used; each text is read by one. Thread-safe. */
public final class SwitchableRecognizer implements IntentRecognizer {

  private volatile IntentRecognizer current;

  public SwitchableRecognizer(IntentRecognizer first) {
    this.current = first;
  }

  /** From the next text on, {@code next} reads. */
  public void use(IntentRecognizer next) {
    current = next;
  }

  @Override
  public Recognition recognize(Utterance utterance) {
    return current.recognize(utterance);
  }

  @Override
  public List<Recognition> all(Utterance utterance) {
    return current.all(utterance);
  }
}
