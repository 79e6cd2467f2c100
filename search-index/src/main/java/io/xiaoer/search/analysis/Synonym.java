package io.xiaoer.search.analysis;

import java.util.List;

/**
 * Another way to say something.
 *
 * @param words the words of the expression, as the index knows them
 * @param weight how nearly it means the same, above 0 and at most 1
 */
public record Synonym(List<String> words, float weight) {
  public Synonym {
    words = List.copyOf(words);
  }
}
