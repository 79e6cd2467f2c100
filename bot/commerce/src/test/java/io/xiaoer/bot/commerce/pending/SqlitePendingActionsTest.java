package io.xiaoer.bot.commerce.pending;

import io.xiaoer.bot.commerce.sql.Databases;

class SqlitePendingActionsTest extends PendingActionsContract {

  SqlitePendingActionsTest() {
    super(Databases.Kind.SQLITE);
  }
}
