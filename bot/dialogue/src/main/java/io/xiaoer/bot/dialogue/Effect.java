package io.xiaoer.bot.dialogue;

import io.vertx.core.Future;
import io.xiaoer.bot.commerce.sql.Tx;
import java.util.List;

/**
 * Something that a skill can do and that somebody might regret. It is proposed with a summary and
 * carried out after the same member's own yes, once; there is no other way to reach it.
 */
public interface Effect {

  /** Its name among all effects, such as {@code cancel_order}; it is stored. */
  String kind();

  /**
   * Does it, in the transaction that notes the yes.
   *
   * @param subject what was proposed, as the skill wrote it; it may no longer be possible
   */
  Future<List<Say>> carryOut(Tx tx, String subject, Turn turn);
}
