package io.xiaoer.intent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads every good that a text points at, where {@link Slot#PRODUCT_REF} holds the first alone:
 * "the first and the third". Immutable and safe from any thread.
 */
public final class MentionReader {

  private static final Pattern MARKS = Pattern.compile(Mark.ANY);

  private final Normaliser normaliser = new Normaliser();
  private final ReferenceReader chinese;
  private final ReferenceReader english;

  private MentionReader(ReferenceReader chinese, ReferenceReader english) {
    this.chinese = chinese;
    this.english = english;
  }

  /** Loads the word files of the distribution. */
  public static MentionReader load() {
    return new MentionReader(reader(Languages.CHINESE), reader(Languages.ENGLISH));
  }

  /**
   * What a text points at.
   *
   * @param language a BCP 47 tag, as {@link Recognition#language} tells it
   */
  public Mentions read(String text, String language) {
    ReferenceReader reader = language.startsWith("zh") ? chinese : english;
    String rest = normaliser.normalise(text);
    List<ReferenceReader.Found> all = new ArrayList<>();
    for (List<ReferenceReader.Found> found = reader.find(rest);
        !found.isEmpty();
        found = reader.find(rest)) {
      ReferenceReader.Found first = found.getFirst();
      all.add(first);
      rest = blanked(rest, first);
    }
    all.sort(Comparator.comparingInt(ReferenceReader.Found::start));
    return new Mentions(
        all.stream().map(ReferenceReader.Found::value).toList(),
        MARKS.matcher(rest).replaceAll(" ").strip());
  }

  /** As long as before, so that places stay what they are. */
  private static String blanked(String text, ReferenceReader.Found found) {
    return text.substring(0, found.start())
        + Mark.ORD.symbol().repeat(found.end() - found.start())
        + text.substring(found.end());
  }

  private static ReferenceReader reader(String language) {
    return new ReferenceReader(
        LexiconFile.read("reference." + language + ".txt", 1), NumberWords.of(language));
  }
}
