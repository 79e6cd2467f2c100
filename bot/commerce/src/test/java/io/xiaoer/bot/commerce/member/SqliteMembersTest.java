package io.xiaoer.bot.commerce.member;

import io.xiaoer.bot.commerce.sql.Databases;

class SqliteMembersTest extends MembersContract {

  SqliteMembersTest() {
    super(Databases.Kind.SQLITE);
  }
}
