package io.xiaoer.bot.commerce.miss;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.xiaoer.bot.commerce.sql.Database;
import io.xiaoer.bot.commerce.sql.Tx;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The questions that found nothing, in SQL; those not asked for longest make room. */
public final class StoredSearchMisses implements SearchMisses {

  /** How many different questions are kept. */
  public static final int MOST = 5_000;

  private static final String NOTE =
      """
      INSERT INTO search_miss (query, language, times, last_seen) VALUES ($1, $2, 1, $3)
      ON CONFLICT (query, language) DO UPDATE SET
        times = search_miss.times + 1,
        last_seen = excluded.last_seen
      RETURNING times
      """;

  private static final String FORGET =
      """
      DELETE FROM search_miss WHERE last_seen <
        (SELECT MIN(kept.last_seen) FROM
          (SELECT last_seen FROM search_miss ORDER BY last_seen DESC LIMIT $1) kept)
      """;

  private static final String LIST =
      """
      SELECT query, language, times, last_seen FROM search_miss
      ORDER BY times DESC, last_seen DESC, query LIMIT $1
      """;

  private final Database database;
  private final Clock clock;
  private final int most;

  public StoredSearchMisses(Database database, Clock clock) {
    this(database, clock, MOST);
  }

  StoredSearchMisses(Database database, Clock clock, int most) {
    this.database = database;
    this.clock = clock;
    this.most = most;
  }

  @Override
  public Future<Void> note(Tx tx, String query, String language) {
    Optional<String> text = MissText.of(query);
    return text.isEmpty()
        ? Future.succeededFuture()
        : tx.query(NOTE, text.get(), language, clock.millis())
            .compose(rows -> makeRoom(tx, rows.getFirst()))
            .mapEmpty();
  }

  @Override
  public Future<List<SearchMiss>> most(int limit) {
    return database
        .reads()
        .query(LIST, (long) limit)
        .map(rows -> rows.stream().map(StoredSearchMisses::miss).toList());
  }

  /** Only a new question needs room. */
  private Future<Integer> makeRoom(Tx tx, Row noted) {
    return noted.getLong("times") == 1 ? tx.update(FORGET, (long) most) : Future.succeededFuture(0);
  }

  private static SearchMiss miss(Row row) {
    return new SearchMiss(
        row.getString("query"),
        row.getString("language"),
        row.getLong("times"),
        Instant.ofEpochMilli(row.getLong("last_seen")));
  }
}
