package io.xiaoer.bot.commerce.payment;

import io.xiaoer.bot.commerce.sql.Databases;

class SqliteReconciliationTest extends ReconciliationContract {

  SqliteReconciliationTest() {
    super(Databases.Kind.SQLITE);
  }
}
