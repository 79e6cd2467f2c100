package io.xiaoer.bot.commerce.order;

import io.xiaoer.bot.commerce.sql.Databases;

class SqliteGuestOrdersTest extends GuestOrdersContract {

  SqliteGuestOrdersTest() {
    super(Databases.Kind.SQLITE);
  }
}
