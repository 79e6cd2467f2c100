package io.xiaoer.bot.commerce.outbox;

import io.xiaoer.bot.commerce.sql.Databases;

class SqliteOutboxTest extends OutboxContract {

  SqliteOutboxTest() {
    super(Databases.Kind.SQLITE);
  }
}
