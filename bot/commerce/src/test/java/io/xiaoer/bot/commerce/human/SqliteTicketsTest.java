package io.xiaoer.bot.commerce.human;

import io.xiaoer.bot.commerce.sql.Databases;

class SqliteTicketsTest extends TicketsContract {

  SqliteTicketsTest() {
    super(Databases.Kind.SQLITE);
  }
}
