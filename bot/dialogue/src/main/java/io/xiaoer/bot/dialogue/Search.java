package io.xiaoer.bot.dialogue;

import io.xiaoer.search.question.Wishes;
import java.util.Objects;

/**
 * What a member last looked for, so that "in blue", "cheaper" and "more" mean something.
 *
 * @param words what is looked for, without the wishes that were said later
 * @param wishes everything wished for beside the words
 * @param page which page of it was shown, from 0
 */
public record Search(String words, Wishes wishes, int page) {

  private static final int LONGEST_MEMORY = 120;

  public Search {
    Objects.requireNonNull(words, "words");
    Objects.requireNonNull(wishes, "wishes");
  }

  public Search onPage(int number) {
    return new Search(words, wishes, number);
  }

  /** Whether it is short enough to be remembered; a story is not looked for again. */
  public boolean isWorthRemembering() {
    return words.length() <= LONGEST_MEMORY;
  }
}
