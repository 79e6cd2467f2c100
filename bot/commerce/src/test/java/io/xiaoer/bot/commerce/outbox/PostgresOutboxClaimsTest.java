package io.xiaoer.bot.commerce.outbox;

import io.xiaoer.bot.commerce.sql.Databases;

class PostgresOutboxClaimsTest extends OutboxClaimsContract {

  PostgresOutboxClaimsTest() {
    super(Databases.Kind.POSTGRESQL);
  }
}
