package io.xiaoer.bot.commerce.outbox;

import io.xiaoer.bot.commerce.sql.Databases;

class PostgresOutboxTest extends OutboxContract {

  PostgresOutboxTest() {
    super(Databases.Kind.POSTGRESQL);
  }
}
