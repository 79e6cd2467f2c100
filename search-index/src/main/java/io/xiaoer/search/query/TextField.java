package io.xiaoer.search.query;

/**
 * The searchable texts of a product. Each is indexed twice, as words and as Han pairs; the names of
 * the fields and what a match in them is worth are decided here.
 */
public enum TextField {
  TITLE("title", 0.9f, true),
  CATEGORY("category", 1.0f, true),
  /** Brand and tags. */
  LABEL("label", 0.6f, true),
  /** Attributes, variant options and selling points. */
  ATTRIBUTE("attribute", 0.3f, false),
  DESCRIPTION("description", 0.15f, false);

  /** The word that says what the thing is: one whole term, untokenised. */
  public static final String HEAD = "head";

  private final String words;
  private final float weight;
  private final boolean naming;

  TextField(String words, float weight, boolean naming) {
    this.words = words;
    this.weight = weight;
    this.naming = naming;
  }

  /** Name of the field of words. */
  public String words() {
    return words;
  }

  /** Name of the field of Han characters and pairs. */
  public String grams() {
    return words + "Grams";
  }

  float weight() {
    return weight;
  }

  /** Whether the text says what a product is, rather than something about it. */
  boolean isNaming() {
    return naming;
  }
}
