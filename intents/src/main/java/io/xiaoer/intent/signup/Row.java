package io.xiaoer.intent.signup;

/**
 * A line of a pasted list.
 *
 * @param number what it was numbered, or -1
 * @param name whom it is for as it was typed, or empty
 * @param words what stands behind the name
 * @param place where they live, as far as it stood before the name
 */
record Row(int number, String name, Folded words, String place) {

  /** Whether the other says the very same. */
  boolean repeats(Row other) {
    return number == other.number
        && name.equals(other.name)
        && words.text().equals(other.words.text());
  }
}
