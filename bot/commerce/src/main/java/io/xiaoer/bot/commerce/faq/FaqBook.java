package io.xiaoer.bot.commerce.faq;

import java.util.List;

/**
 * All entries as they stood at a revision.
 *
 * @param revision grows with each change
 */
public record FaqBook(long revision, List<FaqEntry> entries) {

  public FaqBook {
    entries = List.copyOf(entries);
  }
}
