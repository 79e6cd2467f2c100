package io.xiaoer.bot.commerce.catalog;

import io.xiaoer.bot.commerce.sql.Databases;

class PostgresCatalogTest extends CatalogContract {

  PostgresCatalogTest() {
    super(Databases.Kind.POSTGRESQL);
  }
}
