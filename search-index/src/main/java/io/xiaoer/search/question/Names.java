package io.xiaoer.search.question;

/**
 * The names that the catalogue has now, folded as keys. A name that also says what some goods are,
 * like a brand called 花生, is none of them. Safe from any thread.
 */
public interface Names {
  /** A catalogue without names. */
  Names NONE =
      new Names() {
        @Override
        public boolean isBrand(String key) {
          return false;
        }

        @Override
        public boolean isCategory(String key) {
          return false;
        }
      };

  boolean isBrand(String key);

  boolean isCategory(String key);
}
