package io.xiaoer.bot.commerce.catalog;

import io.xiaoer.shop.FeedFault;
import java.util.List;

/**
 * What became of one reading of a feed.
 *
 * @param source the name of the feed
 * @param rows the rows that were read, faulty ones included
 * @param changed the products that are new, different or gone
 * @param faults the rows that were left out, by line; at most 1000 of them
 */
public record ImportReport(
    String source, int rows, int changed, int unchanged, List<FeedFault> faults) {

  public ImportReport {
    faults = List.copyOf(faults);
  }
}
