package io.xiaoer.bot.web.management;

import io.vertx.core.Future;
import io.xiaoer.bot.commerce.groupbuy.GroupBuys;
import io.xiaoer.bot.commerce.groupbuy.SignUpSheet;
import java.util.List;
import java.util.Optional;

/** What operators see of group buys. Safe from any thread. */
public interface GroupBuyBook {

  /** The newest ones with their lines, newest first. */
  Future<List<SignUpSheet>> list(int limit);

  Future<Long> count();

  Future<Optional<SignUpSheet>> find(String id);

  /** The book of the shop itself. */
  static GroupBuyBook of(GroupBuys groupBuys) {
    return new GroupBuyBook() {
      @Override
      public Future<List<SignUpSheet>> list(int limit) {
        return groupBuys.list(limit);
      }

      @Override
      public Future<Long> count() {
        return groupBuys.count();
      }

      @Override
      public Future<Optional<SignUpSheet>> find(String id) {
        return groupBuys.find(id);
      }
    };
  }
}
