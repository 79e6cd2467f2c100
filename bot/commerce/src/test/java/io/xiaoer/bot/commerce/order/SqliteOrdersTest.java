package io.xiaoer.bot.commerce.order;

import io.xiaoer.bot.commerce.sql.Databases;

class SqliteOrdersTest extends OrdersContract {

  SqliteOrdersTest() {
    super(Databases.Kind.SQLITE);
  }
}
