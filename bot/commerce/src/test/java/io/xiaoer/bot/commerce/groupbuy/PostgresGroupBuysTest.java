package io.xiaoer.bot.commerce.groupbuy;

import io.xiaoer.bot.commerce.sql.Databases;

class PostgresGroupBuysTest extends GroupBuysContract {

  PostgresGroupBuysTest() {
    super(Databases.Kind.POSTGRESQL);
  }
}
