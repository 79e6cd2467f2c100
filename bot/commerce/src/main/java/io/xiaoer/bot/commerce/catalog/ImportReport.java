package io.xiaoer.bot.commerce.catalog;

import io.xiaoer.shop.FeedFault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one reading of a feed.
 *
 * @param source the name of the feed
 * @param rows the rows that were read, faulty ones included
 * @param changed the products that are new, different or gone
 * @param faults the rows that were left out, by line; at most 1000 of them
 * @param kept products that the feed holds no more and that stay on sale, because a broken row that
 *     does not tell its id may be theirs
 * @param problem why the feed as a whole was not taken, or null where it was
 */
public record ImportReport(
    String source,
    int rows,
    int changed,
    int unchanged,
    List<FeedFault> faults,
    int kept,
    @Nullable String problem) {

  public ImportReport {
    faults = List.copyOf(faults);
  }

  /** A report of a feed that was taken. */
  public ImportReport(String source, int rows, int changed, int unchanged, List<FeedFault> faults) {
    this(source, rows, changed, unchanged, faults, 0, null);
  }

  /** A report of a feed that was not taken. */
  static ImportReport refused(String source, int rows, String problem) {
    return new ImportReport(source, rows, 0, 0, List.of(), 0, problem);
  }

  /** The same, when so many missing products stay on sale. */
  ImportReport keeping(int products) {
    return new ImportReport(source, rows, changed, unchanged, faults, products, problem);
  }

  /** Whether the feed was read to its end and taken. */
  public boolean isTaken() {
    return problem == null;
  }
}
