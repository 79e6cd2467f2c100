package io.xiaoer.bot.commerce.inbox;

import io.xiaoer.bot.commerce.sql.Databases;

class SqliteInboxTest extends InboxContract {

  SqliteInboxTest() {
    super(Databases.Kind.SQLITE);
  }
}
