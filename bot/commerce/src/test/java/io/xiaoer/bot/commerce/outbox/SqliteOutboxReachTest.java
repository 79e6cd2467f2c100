package io.xiaoer.bot.commerce.outbox;

import io.xiaoer.bot.commerce.sql.Databases;

class SqliteOutboxReachTest extends OutboxReachContract {

  SqliteOutboxReachTest() {
    super(Databases.Kind.SQLITE);
  }
}
