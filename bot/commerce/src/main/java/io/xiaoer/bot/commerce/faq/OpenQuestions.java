package io.xiaoer.bot.commerce.faq;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.xiaoer.bot.commerce.sql.Database;
import io.xiaoer.bot.commerce.sql.Tx;
import io.xiaoer.channel.ConversationKey;
import io.xiaoer.channel.MemberKey;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The questions that wait for a person, for the shop to answer. Safe from any thread. */
public final class OpenQuestions {

  private static final String ADD =
      """
      INSERT INTO open_question
        (id, asked_at, conversation, member, product_id, language, words, wanted)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
      """;
  private static final String NEWEST =
      "SELECT * FROM open_question ORDER BY asked_at DESC, id LIMIT $1";
  private static final String CLOSE = "DELETE FROM open_question WHERE id = $1";
  private static final String FORGET = "DELETE FROM open_question WHERE asked_at < $1";
  private static final int LONGEST = 500;

  private final Database database;
  private final Clock clock;
  private final Supplier<String> ids;

  public OpenQuestions(Database database, Clock clock, Supplier<String> ids) {
    this.database = database;
    this.clock = clock;
    this.ids = ids;
  }

  /** Who asked what, where. */
  public record Asked(
      ConversationKey conversation,
      MemberKey member,
      @Nullable String productId,
      String language,
      String words) {}

  /** Notes a question; of long words their first 500 characters. */
  public Future<Void> add(Tx tx, Asked asked, boolean wanted) {
    String words = asked.words();
    return tx.update(
            ADD,
            ids.get(),
            clock.millis(),
            asked.conversation().toString(),
            asked.member().toString(),
            asked.productId(),
            asked.language(),
            words.length() <= LONGEST ? words : words.substring(0, LONGEST),
            wanted ? 1 : 0)
        .mapEmpty();
  }

  /** The newest questions, newest first. */
  public Future<List<OpenQuestion>> newest(int limit) {
    return database
        .reads()
        .query(NEWEST, (long) limit)
        .map(rows -> rows.stream().map(OpenQuestions::question).toList());
  }

  /** Takes a question off the list; tells whether it was there. */
  public Future<Boolean> close(String id) {
    return database.transact(tx -> tx.update(CLOSE, id)).map(rows -> rows > 0);
  }

  /** Forgets the questions asked before that time; tells how many. */
  public Future<Integer> forget(Instant before) {
    return database.transact(tx -> tx.update(FORGET, before.toEpochMilli()));
  }

  private static OpenQuestion question(Row row) {
    return new OpenQuestion(
        row.getString("id"),
        Instant.ofEpochMilli(row.getLong("asked_at")),
        ConversationKey.parse(row.getString("conversation")),
        MemberKey.parse(row.getString("member")),
        row.getString("product_id"),
        row.getString("language"),
        row.getString("words"),
        row.getInteger("wanted") == 1);
  }
}
