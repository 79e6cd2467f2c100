package io.xiaoer.bot.commerce.cart;

import io.xiaoer.bot.commerce.sql.Databases;

class SqliteCartsTest extends CartsContract {

  SqliteCartsTest() {
    super(Databases.Kind.SQLITE);
  }
}
