package io.xiaoer.bot.commerce.checkout;

import io.xiaoer.bot.commerce.sql.Databases;

class PostgresCheckoutsTest extends CheckoutsContract {

  PostgresCheckoutsTest() {
    super(Databases.Kind.POSTGRESQL);
  }
}
