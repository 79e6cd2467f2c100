package io.xiaoer.bot.commerce.catalog;

import io.vertx.sqlclient.Row;
import io.xiaoer.shop.FeedFault;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the tables hold about some rows of a feed, and what is to be done about each. */
final class Known {

  private final FeedClaim claim;
  private final Map<String, Row> live;
  private final Map<String, String> said;
  private final Map<String, String> owners;
  private final Set<String> others;

  /**
   * Rows of the tables.
   *
   * @param states products with id, hash, source and deleted
   * @param said what the feed said last: product_id and hash; empty where nobody keeps book of it
   * @param owners skus that are sold, with id and product_id
   * @param others what other feeds said, with product_id
   */
  record Tables(List<Row> states, List<Row> said, List<Row> owners, List<Row> others) {}

  Known(FeedClaim claim, Tables tables) {
    this.claim = claim;
    this.live =
        tables.states().stream()
            .filter(row -> row.getInteger("deleted") == 0)
            .collect(Collectors.toMap(row -> row.getString("id"), row -> row));
    this.said =
        tables.said().stream()
            .collect(
                Collectors.toMap(row -> row.getString("product_id"), row -> row.getString("hash")));
    this.owners =
        new HashMap<>(
            tables.owners().stream()
                .collect(
                    Collectors.toMap(
                        row -> row.getString("id"), row -> row.getString("product_id"))));
    this.others =
        tables.others().stream()
            .map(row -> row.getString("product_id"))
            .collect(Collectors.toSet());
  }

  /** Why the row cannot be taken; otherwise its skus belong to its product from now on. */
  Optional<FeedFault> fault(FeedRow row) {
    if (row.hasVariantTwice()) {
      return Optional.of(
          new FeedFault(row.line(), "variants: two of them have the same id", row.id()));
    }
    if (others.contains(row.id())) {
      return Optional.of(
          new FeedFault(row.line(), "id: another feed brought it first and keeps it", row.id()));
    }
    if (row.stock().keySet().stream().anyMatch(sku -> isForeign(sku, row.id()))) {
      return Optional.of(
          new FeedFault(
              row.line(), "the id, or a variant's id, belongs to another product", row.id()));
    }
    row.stock().keySet().forEach(sku -> owners.put(sku, row.id()));
    return Optional.empty();
  }

  /** Whether the feed said the same before. */
  boolean isSaid(FeedRow row) {
    return row.hash().equals(said.get(row.id()));
  }

  /** Whether the feed says the same as before, or as what it has on sale already. */
  boolean isUnchanged(FeedRow row) {
    return isSaid(row) || isOnSale(row);
  }

  /** What a feed that is not read any more put on sale has to become this one's. */
  private boolean isOnSale(FeedRow row) {
    Row present = live.get(row.id());
    if (present == null || !row.hash().equals(present.getString("hash"))) {
      return false;
    }
    String owner = present.getString("source");
    return claim.isByHand() || owner.equals(claim.source()) || owner.equals(Catalog.BY_HAND);
  }

  private boolean isForeign(String sku, String productId) {
    String owner = owners.get(sku);
    return owner != null && !owner.equals(productId);
  }
}
