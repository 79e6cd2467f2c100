package io.xiaoer.search;

/** Names of the fields beside the texts. */
final class IndexFields {
  static final String ID = "id";
  static final String ID_ORDER = "idOrder";
  static final String PRICE = "price";
  static final String SALES = "sales";
  static final String UPDATED = "updated";
  static final String RATING = "rating";
  static final String PRIOR = "prior";
  static final String TAG = "tagKeys";
  static final String IN_STOCK = "inStock";
  static final String YES = "1";
  static final Names BRAND = new Names("brand");
  static final Names CATEGORY = new Names("categoryName");
  static final Names COLOUR = new Names("colour");
  static final Names SIZE = new Names("size");

  private IndexFields() {}

  /** A set of names: one field to filter by, and one for each script to count by. */
  record Names(String name) {
    String keys() {
      return name + "Keys";
    }

    String facet(LabelScript script) {
      return name + "Facet" + script.name();
    }
  }
}
