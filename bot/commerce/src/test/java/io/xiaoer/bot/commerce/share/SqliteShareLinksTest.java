package io.xiaoer.bot.commerce.share;

import io.xiaoer.bot.commerce.sql.Databases;

class SqliteShareLinksTest extends ShareLinksContract {

  SqliteShareLinksTest() {
    super(Databases.Kind.SQLITE);
  }
}
