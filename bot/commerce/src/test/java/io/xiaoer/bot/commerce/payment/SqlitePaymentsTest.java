package io.xiaoer.bot.commerce.payment;

import io.xiaoer.bot.commerce.sql.Databases;

class SqlitePaymentsTest extends PaymentsContract {

  SqlitePaymentsTest() {
    super(Databases.Kind.SQLITE);
  }
}
