package io.xiaoer.bot.commerce.order;

import io.xiaoer.bot.commerce.sql.Databases;

class PostgresGuestOrdersTest extends GuestOrdersContract {

  PostgresGuestOrdersTest() {
    super(Databases.Kind.POSTGRESQL);
  }
}
