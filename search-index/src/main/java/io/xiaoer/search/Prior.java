package io.xiaoer.search;

/**
 * How attractive a product is before anybody asks for anything: a factor on the score. It is kept
 * in bounds, so that it settles what fits equally well and never lifts what does not fit; only what
 * is sold out sinks below everything comparable.
 */
final class Prior {
  private static final double SALES_WEIGHT = 0.05;
  private static final double SALES_HALF = 1000;
  private static final double RATING_WEIGHT = 0.03;
  private static final double USUAL_RATING = 4.5;
  private static final double SOLD_OUT = 0.4;

  /** No prior is larger. */
  static final float MOST = (float) (1 + SALES_WEIGHT + RATING_WEIGHT);

  private Prior() {}

  static float of(ProductDocument product) {
    double sales = product.sales() / (product.sales() + SALES_HALF);
    double factor = 1 + SALES_WEIGHT * sales + RATING_WEIGHT * rating(product.rating());
    return (float) (product.stock() > 0 ? factor : factor * SOLD_OUT);
  }

  /** From -1 to 1; nobody's rating counts as a usual one. */
  private static double rating(double rating) {
    return rating == 0 ? 0 : Math.clamp((rating - USUAL_RATING) * 2, -1, 1);
  }
}
