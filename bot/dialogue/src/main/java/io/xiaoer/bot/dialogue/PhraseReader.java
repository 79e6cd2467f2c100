package io.xiaoer.bot.dialogue;

import io.xiaoer.intent.DetailReader;

/** Reads the phrases of a turn. Immutable and safe from any thread. */
public final class PhraseReader {

  private final DetailReader details;
  private final Phrases phrases;

  public PhraseReader(DetailReader details, Phrases phrases) {
    this.details = details;
    this.phrases = phrases;
  }

  /** Loads the word files of the distribution. */
  public static PhraseReader load() {
    return new PhraseReader(DetailReader.load(), Phrases.load());
  }

  /** Whether the words of the turn are such a phrase. */
  public boolean is(Phrase phrase, Turn turn) {
    return phrases.is(phrase, text(turn));
  }

  /** Whether such a phrase stands in the words of the turn. */
  public boolean has(Phrase phrase, Turn turn) {
    return phrases.has(phrase, text(turn));
  }

  /** Whether these words are such a phrase. */
  public boolean is(Phrase phrase, String words) {
    return phrases.is(phrase, details.read(words, "zh-CN").text());
  }

  private String text(Turn turn) {
    return details.read(turn.words(), turn.language()).text();
  }
}
