package io.xiaoer.bot.web.management;

import io.vertx.core.Future;
import io.xiaoer.bot.commerce.miss.SearchMiss;
import java.util.List;

/** What members searched for in vain. Safe from any thread. */
@FunctionalInterface
public interface MissList {

  /** The questions asked most often, first. */
  Future<List<SearchMiss>> most(int limit);
}
