package io.xiaoer.bot.commerce.shipment;

import io.xiaoer.bot.commerce.sql.Databases;

class PostgresShipmentsTest extends ShipmentsContract {

  PostgresShipmentsTest() {
    super(Databases.Kind.POSTGRESQL);
  }
}
