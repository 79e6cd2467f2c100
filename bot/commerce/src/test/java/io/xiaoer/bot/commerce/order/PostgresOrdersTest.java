package io.xiaoer.bot.commerce.order;

import io.xiaoer.bot.commerce.sql.Databases;

class PostgresOrdersTest extends OrdersContract {

  PostgresOrdersTest() {
    super(Databases.Kind.POSTGRESQL);
  }
}
