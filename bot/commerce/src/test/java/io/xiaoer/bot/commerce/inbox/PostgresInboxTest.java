package io.xiaoer.bot.commerce.inbox;

import io.xiaoer.bot.commerce.sql.Databases;

class PostgresInboxTest extends InboxContract {

  PostgresInboxTest() {
    super(Databases.Kind.POSTGRESQL);
  }
}
