package io.xiaoer.intent.signup;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A line of a pasted list.
 *
 * @param number what it was numbered, or -1
 * @param name whom it is for as it was typed, or empty
 * @param words what stands behind the name
 * @param place where they live, as far as it stood before the name
 */
record Row(int number, String name, Folded words, String place) {

  /** Two lines that say the very same are one that was copied twice. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Row row
        && number == row.number
        && name.equals(row.name)
        && words.text().equals(row.words.text());
  }

  @Override
  public int hashCode() {
    return Objects.hash(number, name, words.text());
  }
}
