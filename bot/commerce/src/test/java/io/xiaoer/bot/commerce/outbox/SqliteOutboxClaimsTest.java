package io.xiaoer.bot.commerce.outbox;

import io.xiaoer.bot.commerce.sql.Databases;

class SqliteOutboxClaimsTest extends OutboxClaimsContract {

  SqliteOutboxClaimsTest() {
    super(Databases.Kind.SQLITE);
  }
}
