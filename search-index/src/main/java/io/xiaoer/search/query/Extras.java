package io.xiaoer.search.query;

import java.util.List;
import org.apache.lucene.search.Query;

/**
 * What adds to the worth of goods that are found anyway.
 *
 * @param head the goods that are the thing, rather than having to do with it
 * @param headWorth what that adds at most; 0 where no head is asked for
 * @param whole whole titles that say just what was asked
 * @param phrases words side by side in a title as in the question, each worth the same
 * @param everybody added for goods that are not for pets only
 * @param itself added for goods that are no accessories
 */
record Extras(
    Signal head, float headWorth, Token whole, List<Query> phrases, float everybody, float itself) {

  static final float WHOLE_TITLE = 1f;
  static final float NEXT_TO_EACH_OTHER = 0.3f;

  Extras {
    phrases = List.copyOf(phrases);
  }
}
