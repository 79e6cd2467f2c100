package io.xiaoer.search.query;

/**
 * The texts of a product, as two bags of tokens. How often a token counts is decided when it is
 * written, by the text it comes from ({@link Source}), so that a question asks two fields instead
 * of ten (the idea of BM25F, Robertson, Zaragoza and Taylor 2004).
 */
public enum MatchField {
  /** Says what the product is. */
  NAMING("naming", 1f),
  /** Says something about it. */
  ABOUT("about", 0.4f);

  /** The word that says what the thing is: one whole term, untokenised. */
  public static final String HEAD = "head";

  /** The titles once more, as words with their places. */
  public static final String TITLE = "title";

  /** Everything that a product says of itself but for its description. */
  public static final String CARRIED = "carried";

  /** A whole title as one term. */
  public static final String WHOLE = "whole";

  /** How the Han of the naming texts sounds: pairs of syllables and initials. */
  public static final String SOUND = "sound";

  /** What speaks for a product when the question does not say otherwise: a bit for each. */
  public static final String USUAL = "usual";

  /** It is not for pets only. */
  public static final long EVERYBODY = 1;

  /** It is a thing of its own and no accessory. */
  public static final long ITSELF = 2;

  private final String field;
  private final float weight;

  MatchField(String field, float weight) {
    this.field = field;
    this.weight = weight;
  }

  /** Name of the field in the index. */
  public String field() {
    return field;
  }

  float weight() {
    return weight;
  }

  /** Where a text of a product comes from, and how often each of its tokens counts. */
  public enum Source {
    TITLE(NAMING, 4),
    CATEGORY(NAMING, 5),
    BRAND(NAMING, 4),
    TAG(NAMING, 2),
    ATTRIBUTE(ABOUT, 2),
    DESCRIPTION(ABOUT, 1);

    private final MatchField into;
    private final int count;

    Source(MatchField into, int count) {
      this.into = into;
      this.count = count;
    }

    public MatchField into() {
      return into;
    }

    public int count() {
      return count;
    }
  }
}
