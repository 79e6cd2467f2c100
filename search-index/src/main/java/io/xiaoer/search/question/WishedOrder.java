package io.xiaoer.search.question;

/** The orders that people ask for in words. */
public enum WishedOrder {
  CHEAPEST,
  DEAREST,
  BEST_SELLING,
  NEWEST,
  BEST_RATED
}
