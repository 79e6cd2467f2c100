package io.xiaoer.search.query;

/**
 * One term of a question, as one way of asking needs it.
 *
 * @param naming where texts say what a product is
 * @param about where they say something about it
 * @param rarity what a find is worth at most; 0 for what only has to be found
 * @param counted whether it is one of those of which some must be named
 */
record Asked(Signal naming, Signal about, float rarity, Need need, boolean counted) {

  /** Closed: where the term must be found. */
  enum Need {
    NAMED,
    ANYWHERE,
    NOWHERE
  }

  Asked as(Need other, boolean count) {
    return new Asked(naming, about, rarity, other, count);
  }

  /** To be named, and worth nothing. */
  Asked unscored() {
    return new Asked(naming, about, 0, Need.NAMED, false);
  }

  /** No more goods than this can have what is needed. */
  long most() {
    return need == Need.NAMED ? naming.most() : naming.most() + about.most();
  }
}
