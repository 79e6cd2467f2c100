package io.xiaoer.bot.commerce.ledger;

import io.xiaoer.bot.commerce.sql.Databases;

class SqliteLedgerTest extends LedgerContract {

  SqliteLedgerTest() {
    super(Databases.Kind.SQLITE);
  }
}
