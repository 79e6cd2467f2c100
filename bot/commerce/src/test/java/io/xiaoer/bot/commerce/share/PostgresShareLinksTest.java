package io.xiaoer.bot.commerce.share;

import io.xiaoer.bot.commerce.sql.Databases;

class PostgresShareLinksTest extends ShareLinksContract {

  PostgresShareLinksTest() {
    super(Databases.Kind.POSTGRESQL);
  }
}
