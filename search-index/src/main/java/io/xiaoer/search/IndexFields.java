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
  static final Names BRAND = new Names("brand");
  static final Names CATEGORY = new Names("categoryName");

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
