package io.xiaoer.search;

import io.xiaoer.search.question.WishKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The ways to answer a question, from the strictest on; the first that finds anything is the
 * answer. Everything is met; else one wish is given up, each in the order of {@link WishKind}; else
 * more and more of them in that order; else some of the words; else these and all wishes. What is
 * not wanted is never given up.
 */
final class Ways {
  /** Everything is met. */
  static final Way STRICT = new Way(none(), false);

  private Ways() {}

  /**
   * One way.
   *
   * @param givenUp the wishes that need not be met
   * @param words whether words may be given up too
   */
  record Way(Set<WishKind> givenUp, boolean words) {
    Way {
      givenUp = Collections.unmodifiableSet(givenUp);
    }

    /** The names of what is given up, in the fixed order. */
    List<String> names() {
      List<String> names = new ArrayList<>(givenUp.stream().map(WishKind::id).toList());
      if (words) {
        names.add(Understood.WORDS);
      }
      return names;
    }
  }

  static List<Way> of(Set<WishKind> wished) {
    List<Way> ways = new ArrayList<>();
    ways.add(STRICT);
    wished.forEach(kind -> ways.add(new Way(EnumSet.of(kind), false)));
    Set<WishKind> growing = none();
    for (WishKind kind : wished) {
      growing.add(kind);
      if (growing.size() > 1) {
        ways.add(new Way(EnumSet.copyOf(growing), false));
      }
    }
    ways.add(new Way(none(), true));
    if (!wished.isEmpty()) {
      ways.add(new Way(growing, true));
    }
    return ways;
  }

  private static Set<WishKind> none() {
    return EnumSet.noneOf(WishKind.class);
  }
}
