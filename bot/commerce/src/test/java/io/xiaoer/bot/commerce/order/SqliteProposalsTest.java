package io.xiaoer.bot.commerce.order;

import io.xiaoer.bot.commerce.sql.Databases;

class SqliteProposalsTest extends ProposalsContract {

  SqliteProposalsTest() {
    super(Databases.Kind.SQLITE);
  }
}
