package io.xiaoer.bot.commerce.member;

import io.xiaoer.bot.commerce.sql.Databases;

class PostgresMembersTest extends MembersContract {

  PostgresMembersTest() {
    super(Databases.Kind.POSTGRESQL);
  }
}
