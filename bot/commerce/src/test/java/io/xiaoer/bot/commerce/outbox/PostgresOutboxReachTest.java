package io.xiaoer.bot.commerce.outbox;

import io.xiaoer.bot.commerce.sql.Databases;

class PostgresOutboxReachTest extends OutboxReachContract {

  PostgresOutboxReachTest() {
    super(Databases.Kind.POSTGRESQL);
  }
}
