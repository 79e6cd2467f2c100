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
  static final Names BRAND = new Names("brand", 'b');
  static final Names CATEGORY = new Names("categoryName", 'c');
  static final Names COLOUR = new Names("colour", 'o');
  static final Names SIZE = new Names("size", 's');

  private IndexFields() {}

  /** What is counted of goods, for readers of one script: all names, each behind its mark. */
  static String labels(LabelScript script) {
    return "labels" + script.name();
  }

  /** A set of names: one field to filter by, and a mark to tell its labels by. */
  record Names(String name, char mark) {
    String keys() {
      return name + "Keys";
    }

    /** A name as it is counted. */
    String label(String value) {
      return mark + value;
    }
  }
}
