package io.xiaoer.bot.commerce.human;

import io.xiaoer.bot.commerce.sql.Databases;

class PostgresTicketsTest extends TicketsContract {

  PostgresTicketsTest() {
    super(Databases.Kind.POSTGRESQL);
  }
}
