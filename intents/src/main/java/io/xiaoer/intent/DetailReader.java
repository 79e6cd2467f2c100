package io.xiaoer.intent;

import java.util.regex.Pattern;

/**
 * Reads the numbers, prices, quantities and references of a text, whatever its intent is. Immutable
 * and safe from any thread; never throws on any text.
 */
public final class DetailReader {

  private static final Pattern MARKS = Pattern.compile(Mark.ANY);

  private final Normaliser normaliser = new Normaliser();
  private final Lexicon chinese;
  private final Lexicon english;

  private DetailReader(Lexicon chinese, Lexicon english) {
    this.chinese = chinese;
    this.english = english;
  }

  /** Loads the word files of the distribution. */
  public static DetailReader load() {
    Goods goods = Goods.load();
    return new DetailReader(
        Lexicon.load(Languages.CHINESE, goods), Lexicon.load(Languages.ENGLISH, goods));
  }

  /**
   * The details of a text.
   *
   * @param language a BCP 47 tag, as {@link Recognition#language} tells it
   */
  public Details read(String text, String language) {
    String normal = normaliser.normalise(text);
    Marked marked = (language.startsWith("zh") ? chinese : english).details(normal);
    return new Details(
        normal, MARKS.matcher(marked.text()).replaceAll(" ").strip(), marked.slots());
  }
}
