package io.xiaoer.intent;

/**
 * Something to be read.
 *
 * @param language the BCP 47 tag that is known of the speaker, or {@code und}
 */
public record Utterance(String text, String language, Context context) {

  public static Utterance of(String text) {
    return new Utterance(text, "und", Context.NONE);
  }
}
