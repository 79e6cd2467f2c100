package io.xiaoer.search.completion;

import java.util.Objects;

/**
 * How a text that is being typed may go on.
 *
 * @param text the whole text, completed
 * @param goods how many goods the completed word is said of; for comparing only
 */
public record Completion(String text, long goods) {
  public Completion {
    Objects.requireNonNull(text, "text");
  }
}
