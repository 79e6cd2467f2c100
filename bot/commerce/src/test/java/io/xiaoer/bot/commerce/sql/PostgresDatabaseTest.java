package io.xiaoer.bot.commerce.sql;

class PostgresDatabaseTest extends DatabaseContract {

  PostgresDatabaseTest() {
    super(Databases.Kind.POSTGRESQL);
  }
}
