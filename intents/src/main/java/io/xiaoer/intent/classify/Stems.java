package io.xiaoer.intent.classify;

/** English words without the endings of grammar. Coarse on purpose: both sides are cut alike. */
final class Stems {

  private Stems() {}

  static String of(String word) {
    int length = word.length();
    if (length > 2 && word.endsWith("'s")) {
      return of(word.substring(0, length - 2));
    }
    if (length > 4 && word.endsWith("ies")) {
      return word.substring(0, length - 3) + "y";
    }
    if (length > 5 && word.endsWith("ing")) {
      return withoutE(single(word.substring(0, length - 3)));
    }
    if (length > 4 && word.endsWith("ed")) {
      return withoutE(single(word.substring(0, length - 2)));
    }
    return withoutE(isPlural(word) ? word.substring(0, length - 1) : word);
  }

  private static boolean isPlural(String word) {
    return word.length() > 3
        && word.endsWith("s")
        && !word.endsWith("ss")
        && !word.endsWith("us")
        && !word.endsWith("is");
  }

  /** running is run; falling stays fall. */
  private static String single(String stem) {
    int last = stem.length() - 1;
    boolean doubled = last > 1 && stem.charAt(last) == stem.charAt(last - 1);
    return doubled && "lsz".indexOf(stem.charAt(last)) < 0 ? stem.substring(0, last) : stem;
  }

  private static String withoutE(String stem) {
    return stem.length() > 3 && stem.endsWith("e") ? stem.substring(0, stem.length() - 1) : stem;
  }
}
