package io.xiaoer.bot.commerce.miss;

import io.vertx.core.Future;
import io.xiaoer.bot.commerce.sql.Tx;
import java.util.List;

/** The questions that found nothing. Safe from any thread. */
public interface SearchMisses {

  /**
   * Counts one question that found nothing, in the transaction of its answer. Personal numbers are
   * masked before anything is written; a question without letters is not noted.
   */
  Future<Void> note(Tx tx, String query, String language);

  /** What was asked most often, and of these what was asked last, first. */
  Future<List<SearchMiss>> most(int limit);
}
