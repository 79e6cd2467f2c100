package io.xiaoer.bot.commerce.catalog;

import io.xiaoer.bot.commerce.sql.Databases;

class SqliteCatalogProjectionTest extends CatalogProjectionContract {

  SqliteCatalogProjectionTest() {
    super(Databases.Kind.SQLITE);
  }
}
