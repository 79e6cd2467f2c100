package io.xiaoer.bot.commerce.catalog;

import java.util.List;

/**
 * How the catalogue stands.
 *
 * @param products how many are on sale or sold out, without the deleted ones
 * @param revision of the newest change
 * @param indexedRevision how far the search index of this node has come; -1 where it is empty
 * @param lastImports the last report of each feed, by its name
 * @param running the feeds that this node reads at present
 */
public record CatalogStatus(
    long products,
    long revision,
    long indexedRevision,
    List<ImportReport> lastImports,
    List<FeedProgress> running) {

  public CatalogStatus {
    lastImports = List.copyOf(lastImports);
    running = List.copyOf(running);
  }
}
