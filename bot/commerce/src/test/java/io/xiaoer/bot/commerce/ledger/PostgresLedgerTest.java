package io.xiaoer.bot.commerce.ledger;

import io.xiaoer.bot.commerce.sql.Databases;

class PostgresLedgerTest extends LedgerContract {

  PostgresLedgerTest() {
    super(Databases.Kind.POSTGRESQL);
  }
}
