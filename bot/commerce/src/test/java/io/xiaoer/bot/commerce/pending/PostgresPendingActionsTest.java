package io.xiaoer.bot.commerce.pending;

import io.xiaoer.bot.commerce.sql.Databases;

class PostgresPendingActionsTest extends PendingActionsContract {

  PostgresPendingActionsTest() {
    super(Databases.Kind.POSTGRESQL);
  }
}
