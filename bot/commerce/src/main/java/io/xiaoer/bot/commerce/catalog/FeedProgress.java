package io.xiaoer.bot.commerce.catalog;

/**
 * How far the reading of a feed has come.
 *
 * @param rows read in this phase
 * @param percent of the file in this phase, or -1 where its length is not known
 */
public record FeedProgress(String source, Phase phase, int rows, int percent) {

  /** A feed is read as a whole before the first change is made. */
  public enum Phase {
    FETCHING,
    CHECKING,
    WRITING,
    REMOVING
  }
}
