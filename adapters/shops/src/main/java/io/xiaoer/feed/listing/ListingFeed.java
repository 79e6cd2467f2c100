package io.xiaoer.feed.listing;

import io.xiaoer.feed.row.FeedRecord;
import io.xiaoer.feed.row.HeldRecords;
import io.xiaoer.feed.row.RowException;
import io.xiaoer.feed.source.Records;
import io.xiaoer.feed.source.Sniffed;
import io.xiaoer.feed.source.TableColumns;
import io.xiaoer.shop.FeedFault;
import io.xiaoer.shop.FeedInput;
import io.xiaoer.shop.FeedSink;
import java.io.IOException;

/** Reads a listing, as a document or as a table. Stateless. */
public final class ListingFeed {

  private final TableColumns columns;

  public ListingFeed(TableColumns columns) {
    this.columns = columns;
  }

  /**
   * Streams it into the sink: products of one row at once, those of several rows at the end.
   *
   * @throws io.xiaoer.shop.UnreadableFeedException where it is no listing
   */
  public void read(FeedInput feed, FeedSink sink) throws IOException {
    Records records = Sniffed.open(feed, columns);
    try (HeldRecords held = new HeldRecords()) {
      for (FeedRecord record = records.next(sink); record != null; record = records.next(sink)) {
        take(record, feed, sink, held);
      }
      for (String group : held.groups()) {
        new ListingGroup(group, sink).emit(held.of(group), feed);
      }
    }
  }

  private static void take(FeedRecord record, FeedInput feed, FeedSink sink, HeldRecords held)
      throws IOException {
    Listing listing = new Listing(record, feed);
    String group = listing.group();
    try {
      if (listing.isHidden()) {
        return;
      }
      if (group == null) {
        sink.product(record.line(), listing.product());
      } else {
        held.hold(group, record);
      }
    } catch (RowException e) {
      sink.fault(
          new FeedFault(record.line(), e.reason(), group == null ? record.first("id") : group));
    }
  }
}
