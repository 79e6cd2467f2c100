package io.xiaoer.bot.commerce.catalog;

import io.xiaoer.bot.commerce.sql.Databases;

class SqliteCatalogTest extends CatalogContract {

  SqliteCatalogTest() {
    super(Databases.Kind.SQLITE);
  }
}
