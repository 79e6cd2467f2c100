package io.xiaoer.bot.commerce.share;

import io.xiaoer.bot.commerce.sql.Databases;

class SqliteMaterialsTest extends MaterialsContract {

  SqliteMaterialsTest() {
    super(Databases.Kind.SQLITE);
  }
}
