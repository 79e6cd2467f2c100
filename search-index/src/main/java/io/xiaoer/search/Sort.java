package io.xiaoer.search;

/** The order of a page; what fits equally well is ordered by relevance, then by id. */
public enum Sort {
  /** Best first, unless the text itself asks for another order. */
  RELEVANCE,
  PRICE_ASCENDING,
  PRICE_DESCENDING,
  /** Most sold first. */
  SALES,
  /** Last changed first. */
  NEWEST,
  /** Best rated first. */
  RATING
}
