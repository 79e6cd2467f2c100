package io.xiaoer.bot.commerce.cart;

import io.xiaoer.bot.commerce.sql.Databases;

class PostgresCartsTest extends CartsContract {

  PostgresCartsTest() {
    super(Databases.Kind.POSTGRESQL);
  }
}
