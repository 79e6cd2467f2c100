package io.xiaoer.bot.commerce.catalog;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.xiaoer.bot.commerce.sql.Tx;
import io.xiaoer.shop.FeedFault;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes some rows of one source in one transaction. The lock on the counter is taken before all
 * others, and skus in the order of their ids, as orders do: nobody waits in a circle.
 */
final class ChunkWriter {

  private final Tx tx;
  private final FeedClaim claim;

  ChunkWriter(Tx tx, FeedClaim claim) {
    this.tx = tx;
    this.claim = claim;
  }

  /** Puts the rows that say something new into the tables. */
  Future<ChunkOutcome> put(List<FeedRow> rows) {
    return lock().compose(revision -> known(rows).compose(known -> put(rows, known, revision)));
  }

  /** Takes the products off sale that this source put there; tells how many. */
  Future<Integer> remove(Collection<String> ids) {
    List<@Nullable Object[]> unsaid =
        ids.stream().map(id -> new @Nullable Object[] {claim.source(), id}).toList();
    return lock()
        .compose(
            revision ->
                tx.batch(CatalogSql.UNSAY, unsaid)
                    .compose(done -> CatalogSql.forIds(tx, CatalogSql.OWNED, ids, claim.source()))
                    .compose(owned -> bury(strings(owned, "id"), revision)));
  }

  /** Takes the product off sale, whoever put it there; tells whether it was on sale. */
  Future<Boolean> bury(String id) {
    return lock()
        .compose(
            revision ->
                CatalogSql.forIds(tx, CatalogSql.LIVE, List.of(id))
                    .compose(live -> bury(strings(live, "id"), revision)))
        .map(buried -> buried > 0);
  }

  private Future<Long> lock() {
    return tx.query(CatalogSql.LOCK).map(rows -> rows.getFirst().getLong("value"));
  }

  private Future<Known> known(List<FeedRow> rows) {
    List<String> ids = rows.stream().map(FeedRow::id).toList();
    Set<String> skus =
        rows.stream().flatMap(row -> row.stock().keySet().stream()).collect(Collectors.toSet());
    return CatalogSql.forIds(tx, CatalogSql.STATES, ids)
        .compose(
            states ->
                CatalogSql.forIds(tx, CatalogSql.SAID, ids, claim.source())
                    .compose(
                        said ->
                            CatalogSql.forIds(tx, CatalogSql.OWNERS, skus)
                                .compose(
                                    owners ->
                                        saidByOthers(ids)
                                            .map(
                                                others ->
                                                    new Known(
                                                        claim,
                                                        new Known.Tables(
                                                            states, said, owners, others))))));
  }

  /** What other feeds say of these products. */
  private Future<List<Row>> saidByOthers(List<String> ids) {
    Future<List<Row>> all = Future.succeededFuture(new ArrayList<>());
    for (String other : claim.others()) {
      all =
          all.compose(
              found ->
                  CatalogSql.forIds(tx, CatalogSql.SAID, ids, other)
                      .onSuccess(found::addAll)
                      .map(found));
    }
    return all;
  }

  private Future<ChunkOutcome> put(List<FeedRow> rows, Known known, long revision) {
    List<FeedFault> faults = new ArrayList<>();
    List<FeedRow> changed = new ArrayList<>();
    List<FeedRow> unchanged = new ArrayList<>();
    for (FeedRow row : rows) {
      known
          .fault(row)
          .ifPresentOrElse(
              faults::add, () -> (known.isUnchanged(row) ? unchanged : changed).add(row));
    }
    List<FeedRow> said =
        Stream.concat(changed.stream(), unchanged.stream())
            .filter(row -> !known.isSaid(row))
            .toList();
    return note(said)
        .compose(done -> changed.isEmpty() ? done() : write(changed, revision))
        .map(new ChunkOutcome(changed.size(), unchanged.size(), faults));
  }

  private Future<Void> write(List<FeedRow> changed, long revision) {
    List<@Nullable Object[]> products =
        IntStream.range(0, changed.size())
            .mapToObj(i -> product(changed.get(i), revision + 1 + i))
            .toList();
    return tx.batch(CatalogSql.PUT_PRODUCT, products)
        .compose(done -> stock(changed))
        .compose(done -> tx.update(CatalogSql.ADVANCE, revision + changed.size()))
        .mapEmpty();
  }

  /** Remembers what a feed says newly; what people say by hand is no feed. */
  private Future<Void> note(List<FeedRow> said) {
    return claim.isByHand()
        ? done()
        : tx.batch(
            CatalogSql.PUT_FEED_ROW,
            said.stream()
                .map(row -> new @Nullable Object[] {claim.source(), row.id(), row.hash()})
                .toList());
  }

  private Future<Void> stock(List<FeedRow> changed) {
    List<String> ids = changed.stream().map(FeedRow::id).toList();
    TreeMap<String, @Nullable Object[]> figures = new TreeMap<>();
    changed.forEach(
        row ->
            row.stock()
                .forEach(
                    (sku, pieces) ->
                        figures.put(sku, new @Nullable Object[] {sku, row.id(), (long) pieces})));
    return CatalogSql.forIds(tx, CatalogSql.SKUS_OF, ids)
        .compose(
            present ->
                drop(strings(present, "id").stream().filter(sku -> !figures.containsKey(sku))))
        .compose(done -> tx.batch(CatalogSql.PUT_SKU, List.copyOf(figures.values())));
  }

  private Future<Integer> bury(List<String> ids, long revision) {
    if (ids.isEmpty()) {
      return Future.succeededFuture(0);
    }
    List<@Nullable Object[]> graves =
        IntStream.range(0, ids.size())
            .mapToObj(i -> new @Nullable Object[] {ids.get(i), revision + 1 + i})
            .toList();
    return tx.batch(CatalogSql.BURY, graves)
        .compose(done -> CatalogSql.forIds(tx, CatalogSql.SKUS_OF, ids))
        .compose(skus -> drop(strings(skus, "id").stream()))
        .compose(done -> tx.update(CatalogSql.ADVANCE, revision + ids.size()))
        .map(ids.size());
  }

  private Future<Void> drop(Stream<String> skus) {
    return tx.batch(
        CatalogSql.DROP_SKU, skus.sorted().map(sku -> new @Nullable Object[] {sku}).toList());
  }

  private @Nullable Object[] product(FeedRow row, long revision) {
    return new @Nullable Object[] {
      row.id(), ProductRef.of(row.id()), revision, row.hash(), claim.source(), row.body()
    };
  }

  private static List<String> strings(List<Row> rows, String column) {
    return rows.stream().map(row -> row.getString(column)).toList();
  }

  private static Future<Void> done() {
    return Future.succeededFuture();
  }
}
