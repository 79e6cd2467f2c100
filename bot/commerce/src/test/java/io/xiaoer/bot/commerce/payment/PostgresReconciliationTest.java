package io.xiaoer.bot.commerce.payment;

import io.xiaoer.bot.commerce.sql.Databases;

class PostgresReconciliationTest extends ReconciliationContract {

  PostgresReconciliationTest() {
    super(Databases.Kind.POSTGRESQL);
  }
}
