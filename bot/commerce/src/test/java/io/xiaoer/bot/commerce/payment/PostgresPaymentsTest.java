package io.xiaoer.bot.commerce.payment;

import io.xiaoer.bot.commerce.sql.Databases;

class PostgresPaymentsTest extends PaymentsContract {

  PostgresPaymentsTest() {
    super(Databases.Kind.POSTGRESQL);
  }
}
