package io.xiaoer.bot.commerce.catalog;

import io.vertx.sqlclient.Row;
import io.xiaoer.shop.FeedFault;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the tables hold about some rows of a feed, and what is to be done about each. */
final class Known {

  private final Map<String, String> liveHashes;
  private final Map<String, String> said;
  private final Map<String, String> owners;

  /**
   * Makes it of rows.
   *
   * @param states products with id, hash and deleted
   * @param said what the feed said last: product_id and hash; empty where nobody keeps book of it
   * @param owners skus that are sold, with id and product_id
   */
  Known(List<Row> states, List<Row> said, List<Row> owners) {
    this.liveHashes =
        states.stream()
            .filter(row -> row.getInteger("deleted") == 0)
            .collect(Collectors.toMap(row -> row.getString("id"), row -> row.getString("hash")));
    this.said =
        said.stream()
            .collect(
                Collectors.toMap(row -> row.getString("product_id"), row -> row.getString("hash")));
    this.owners =
        new HashMap<>(
            owners.stream()
                .collect(
                    Collectors.toMap(
                        row -> row.getString("id"), row -> row.getString("product_id"))));
  }

  /** Why the row cannot be taken; otherwise its skus belong to its product from now on. */
  Optional<FeedFault> fault(FeedRow row) {
    if (row.hasVariantTwice()) {
      return Optional.of(new FeedFault(row.line(), "variants: two of them have the same id"));
    }
    if (row.stock().keySet().stream().anyMatch(sku -> isForeign(sku, row.id()))) {
      return Optional.of(
          new FeedFault(row.line(), "the id, or a variant's id, belongs to another product"));
    }
    row.stock().keySet().forEach(sku -> owners.put(sku, row.id()));
    return Optional.empty();
  }

  /** Whether the feed says the same as before, or as what is on sale already. */
  boolean isUnchanged(FeedRow row) {
    return row.hash().equals(said.get(row.id())) || row.hash().equals(liveHashes.get(row.id()));
  }

  private boolean isForeign(String sku, String productId) {
    String owner = owners.get(sku);
    return owner != null && !owner.equals(productId);
  }
}
