package io.xiaoer.bot.commerce.miss;

import io.xiaoer.bot.commerce.sql.Databases;

class PostgresSearchMissesTest extends SearchMissesContract {

  PostgresSearchMissesTest() {
    super(Databases.Kind.POSTGRESQL);
  }
}
