package io.xiaoer.intent.signup;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a message wants of the sheet.
 *
 * @param who whom it is for, or null for the one who speaks
 * @param refs the items that may be meant; empty where none was named
 * @param count how many, or null where nobody said
 * @param unit what they were counted in, or empty
 * @param note what else was said, or empty
 */
record Wish(
    Op op,
    @Nullable String who,
    List<String> refs,
    @Nullable BigDecimal count,
    String unit,
    String note) {

  /** What is to happen. */
  enum Op {
    /** As many as that. */
    STATE,
    /** As many as that, of what was spoken of before; with a note it may be a part of it. */
    LOOSE,
    /** One, as another has just done. */
    FOLLOW,
    /** So many more. */
    ADD,
    /** So many from now on. */
    SET,
    /** So many for all who are named. */
    TOTAL,
    /** So many less. */
    CUT,
    /** None. */
    OUT,
    /** None for anybody the member signed up. */
    ALL_OUT,
    /** The first item no more, the second in its place. */
    SWAP,
    /** What another has; {@code who} is the other. */
    SAME,
    /** Some, but nobody knows how many. */
    VAGUE
  }

  Wish to(@Nullable String person) {
    return new Wish(op, person, refs, count, unit, note);
  }

  Wish as(Op other) {
    return new Wish(other, who, refs, count, unit, note);
  }

  Wish noted(String more) {
    return new Wish(op, who, refs, count, unit, note.isEmpty() ? more : note + " " + more);
  }

  Wish of(List<String> items) {
    return new Wish(op, who, items, count, unit, note);
  }

  Wish counting(BigDecimal other) {
    return new Wish(op, who, refs, other, unit, note);
  }
}
