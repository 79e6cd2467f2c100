package io.xiaoer.bot.commerce.miss;

import io.xiaoer.bot.commerce.sql.Databases;

class SqliteSearchMissesTest extends SearchMissesContract {

  SqliteSearchMissesTest() {
    super(Databases.Kind.SQLITE);
  }
}
