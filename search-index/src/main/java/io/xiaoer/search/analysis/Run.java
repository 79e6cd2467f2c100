package io.xiaoer.search.analysis;

/** A stretch of folded text of one kind, with its place in the text. */
record Run(Kind kind, String text, int start, int end) {

  /** Closed: the scanner cuts everything else away. */
  enum Kind {
    /** Han and the other scripts written without spaces; still to be cut into words. */
    HAN,
    /** A word of ours that mixes scripts, as in T恤. */
    MIXED,
    /** Letters and digits, with the hyphens and apostrophes between them. */
    LATIN,
    /** Digits only. */
    NUMBER,
    /** A number with its unit, in the base unit. */
    MEASURE
  }
}
