package io.xiaoer.bot.commerce.member;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.xiaoer.bot.commerce.sql.Database;
import io.xiaoer.bot.commerce.sql.Sql;
import io.xiaoer.bot.commerce.sql.Tx;
import io.xiaoer.channel.MemberKey;
import io.xiaoer.channel.Participant;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The register of members. Safe from any thread. */
public final class Members {

  // A name that is not told, and ownership that has ended, leave alone what is known.
  private static final String MEET =
      """
      INSERT INTO member (id, name, language, shopkeeper, met_at) VALUES ($1, $2, $3, $4, $5)
      ON CONFLICT (id) DO UPDATE SET
        name = CASE WHEN excluded.name = '' THEN member.name ELSE excluded.name END,
        language = excluded.language,
        shopkeeper = CASE WHEN excluded.shopkeeper = 1 THEN 1 ELSE member.shopkeeper END
      RETURNING *
      """;

  private static final String OPEN_SHOP =
      """
      INSERT INTO member (id, name, language, shopkeeper, met_at) VALUES ($1, '', 'und', 1, $2)
      ON CONFLICT (id) DO UPDATE SET shopkeeper = 1
      RETURNING *
      """;

  private final Database database;
  private final Clock clock;

  public Members(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Registers the participant, or brings their entry up to date: name and language as of now, and a
   * shopkeeper where the platform says that they own the conversation. Repeating it changes
   * nothing.
   */
  public Future<Member> meet(Tx tx, Participant participant, String language) {
    return tx.query(
            MEET,
            participant.key().toString(),
            orEmpty(participant.name()),
            language,
            participant.owner() ? 1 : 0,
            clock.millis())
        .map(Members::only);
  }

  /** Makes the member a shopkeeper for good. Repeating it changes nothing. */
  public Future<Member> openShop(Tx tx, MemberKey key) {
    return tx.query(OPEN_SHOP, key.toString(), clock.millis()).map(Members::only);
  }

  /** The member as committed; empty where the clerk never met them. */
  public Future<Optional<Member>> find(MemberKey key) {
    return find(database.reads(), key);
  }

  /** The member as that transaction sees them. */
  public Future<Optional<Member>> find(Sql sql, MemberKey key) {
    return sql.query("SELECT * FROM member WHERE id = $1", key.toString())
        .map(rows -> rows.stream().findFirst().map(Members::member));
  }

  private static Member only(List<Row> rows) {
    return member(rows.getFirst());
  }

  private static Member member(Row row) {
    return new Member(
        MemberKey.parse(row.getString("id")),
        row.getString("name"),
        row.getString("language"),
        row.getInteger("shopkeeper") == 1);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
