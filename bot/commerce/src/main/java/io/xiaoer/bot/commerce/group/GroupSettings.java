package io.xiaoer.bot.commerce.group;

import io.vertx.core.Future;
import io.xiaoer.bot.commerce.sql.Database;
import io.xiaoer.bot.commerce.sql.Tx;
import io.xiaoer.channel.ConversationKey;
import io.xiaoer.channel.MemberKey;
import java.time.Clock;

/** The settings of groups. Safe from any thread. */
public final class GroupSettings {

  private static final String SET =
      """
      INSERT INTO group_setting (conversation, mood, changed_by, changed_at) VALUES ($1, $2, $3, $4)
      ON CONFLICT (conversation) DO UPDATE SET
        mood = excluded.mood, changed_by = excluded.changed_by, changed_at = excluded.changed_at
      """;

  private final Database database;
  private final Clock clock;

  public GroupSettings(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** How the clerk is to be there; {@link Mood#NORMAL} where nobody has said. */
  public Future<Mood> mood(ConversationKey group) {
    return database
        .reads()
        .query("SELECT mood FROM group_setting WHERE conversation = $1", group.toString())
        .map(
            rows ->
                rows.stream()
                    .findFirst()
                    .map(row -> Mood.valueOf(row.getString("mood")))
                    .orElse(Mood.NORMAL));
  }

  /** Sets it. Whether that member may is the caller's business. Repeating it changes nothing. */
  public Future<Void> set(Tx tx, ConversationKey group, Mood mood, MemberKey by) {
    return tx.update(SET, group.toString(), mood.name(), by.toString(), clock.millis()).mapEmpty();
  }
}
