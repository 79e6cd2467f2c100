package io.xiaoer.bot.commerce.shipment;

import io.xiaoer.bot.commerce.sql.Databases;

class SqliteShipmentsTest extends ShipmentsContract {

  SqliteShipmentsTest() {
    super(Databases.Kind.SQLITE);
  }
}
