package io.xiaoer.search.lexicon;

/** The lists there are; each is a text file of its own, in the format of the shipped one. */
public enum WordList {
  /** Ways to say the same. */
  SYNONYMS("synonyms.txt"),
  /** Words that the dictionary does not know. */
  WORDS("words.txt"),
  /** Words that are left out of questions. */
  STOPWORDS("stopwords.txt"),
  /** Words that describe a thing and are none themselves. */
  MODIFIERS("modifiers.txt");

  private final String file;

  WordList(String file) {
    this.file = file;
  }

  /** The name of its file. */
  public String file() {
    return file;
  }
}
