package io.xiaoer.bot.commerce.catalog;

import io.xiaoer.bot.commerce.sql.Databases;

class PostgresCatalogProjectionTest extends CatalogProjectionContract {

  PostgresCatalogProjectionTest() {
    super(Databases.Kind.POSTGRESQL);
  }
}
