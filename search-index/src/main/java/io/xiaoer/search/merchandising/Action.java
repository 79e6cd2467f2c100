package io.xiaoer.search.merchandising;

import java.util.List;
import java.util.Objects;

/** What a rule does; closed, because every kind is applied at a place of its own. */
public sealed interface Action {

  /** The last place of a pin. */
  int LAST_POSITION = 50;

  /** The strongest boost; burying goes down to its reciprocal. */
  double STRONGEST = 10;

  /** The most wordings that one rule makes the same. */
  int MOST_TERMS = 10;

  /**
   * The product stands at a place, whether the question's words find it or not. Not where it is
   * hidden, sold out or outside the asker's filters, and only in the order of relevance. A pin for
   * any question lifts nothing into an answer that would be empty without it.
   *
   * @param position counted from 1; where two pins want one place, the later takes the next
   */
  record Pin(String productId, int position) implements Action {
    public Pin {
      Objects.requireNonNull(productId, "productId");
      if (position < 1 || position > LAST_POSITION) {
        throw new IllegalArgumentException("position must be 1 to " + LAST_POSITION);
      }
    }
  }

  /** What is found among the target counts for more: its score is multiplied. */
  record Boost(double factor, Target target) implements Action {
    public Boost {
      Objects.requireNonNull(target, "target");
      if (!(factor > 1 && factor <= STRONGEST)) {
        throw new IllegalArgumentException("factor must be above 1, at most " + STRONGEST);
      }
    }
  }

  /** What is found among the target counts for less: its score is multiplied. */
  record Bury(double factor, Target target) implements Action {
    public Bury {
      Objects.requireNonNull(target, "target");
      if (!(factor >= 1 / STRONGEST && factor < 1)) {
        throw new IllegalArgumentException("factor must be below 1, at least " + 1 / STRONGEST);
      }
    }
  }

  /** The target is not found at all. Stronger than every other rule. */
  record Hide(Target target) implements Action {
    public Hide {
      Objects.requireNonNull(target, "target");
    }
  }

  /**
   * A question that says one of the terms finds what any of them finds.
   *
   * @param terms two or more wordings of one thing
   */
  record Synonym(List<String> terms) implements Action {
    public Synonym {
      terms = List.copyOf(terms);
      if (terms.size() < 2 || terms.size() > MOST_TERMS) {
        throw new IllegalArgumentException("terms must be 2 to " + MOST_TERMS);
      }
    }
  }
}
