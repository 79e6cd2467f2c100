package io.xiaoer.bot.commerce.groupbuy;

import io.xiaoer.bot.commerce.sql.Databases;

class SqliteGroupBuysTest extends GroupBuysContract {

  SqliteGroupBuysTest() {
    super(Databases.Kind.SQLITE);
  }
}
