package io.xiaoer.bot.commerce.checkout;

import io.xiaoer.bot.commerce.sql.Databases;

class SqliteCheckoutsTest extends CheckoutsContract {

  SqliteCheckoutsTest() {
    super(Databases.Kind.SQLITE);
  }
}
