package io.xiaoer.bot.commerce.sql;

class SqliteDatabaseTest extends DatabaseContract {

  SqliteDatabaseTest() {
    super(Databases.Kind.SQLITE);
  }
}
