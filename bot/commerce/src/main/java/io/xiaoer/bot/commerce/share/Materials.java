package io.xiaoer.bot.commerce.share;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Row;
import io.xiaoer.bot.commerce.sql.Database;
import io.xiaoer.bot.commerce.sql.Tx;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The copy of the content library. Safe from any thread. */
public final class Materials {

  // The reader's own tag, or another of the same primary language: zh for zh-CN and zh-Hant.
  private static final String PICK =
      """
      SELECT language, text FROM material
      WHERE product_id = $1 AND (language = $2 OR language = $3 OR language LIKE $4)
      ORDER BY language, position
      """;

  private static final String INSERT =
      "INSERT INTO material (product_id, language, position, text) VALUES ($1, $2, $3, $4)";

  private final Vertx vertx;
  private final Database database;

  public Materials(Vertx vertx, Database database) {
    this.vertx = vertx;
    this.database = database;
  }

  /**
   * A piece of copy for the product in that language, or else in another of its kind (zh-Hant for
   * zh-CN); a different one each turn while there are several. Empty where there is none.
   *
   * @param turn counts the times; any number
   */
  public Future<Optional<Material>> pick(String productId, String language, long turn) {
    String primary = language.split("-", 2)[0];
    return database
        .reads()
        .query(PICK, productId, language, primary, primary + "-%")
        .map(rows -> pick(rows, productId, language, turn));
  }

  /**
   * Reads copy from JSON Lines {@code {"product","lang","text"}} in the order given. What a product
   * had before is replaced; products that do not occur keep theirs. Lines that cannot be read are
   * left out and logged by number. Tells how many pieces were taken; closes the stream.
   */
  public Future<Integer> load(InputStream jsonLines) {
    return vertx
        .executeBlocking(() -> MaterialLines.read(jsonLines), false)
        .map(Objects::requireNonNull)
        .compose(pieces -> database.transact(tx -> replace(tx, pieces)).map(pieces.size()));
  }

  private static Optional<Material> pick(
      List<Row> rows, String productId, String language, long turn) {
    List<Row> exact =
        rows.stream().filter(row -> row.getString("language").equals(language)).toList();
    List<Row> fitting = exact.isEmpty() ? rows : exact;
    if (fitting.isEmpty()) {
      return Optional.empty();
    }
    Row row = fitting.get(Math.floorMod(turn, fitting.size()));
    return Optional.of(new Material(productId, row.getString("language"), row.getString("text")));
  }

  private static Future<Void> replace(Tx tx, List<Material> pieces) {
    List<@Nullable Object[]> products =
        pieces.stream()
            .map(Material::productId)
            .distinct()
            .sorted()
            .map(id -> new @Nullable Object[] {id})
            .toList();
    return tx.batch("DELETE FROM material WHERE product_id = $1", products)
        .compose(done -> tx.batch(INSERT, numbered(pieces)));
  }

  private static List<@Nullable Object[]> numbered(List<Material> pieces) {
    Map<List<String>, Integer> positions = new HashMap<>();
    List<@Nullable Object[]> rows = new ArrayList<>(pieces.size());
    for (Material piece : pieces) {
      int position = positions.merge(List.of(piece.productId(), piece.language()), 1, Integer::sum);
      rows.add(
          new @Nullable Object[] {piece.productId(), piece.language(), position, piece.text()});
    }
    return rows;
  }
}
