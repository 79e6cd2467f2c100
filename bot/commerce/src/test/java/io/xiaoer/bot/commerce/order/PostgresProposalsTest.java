package io.xiaoer.bot.commerce.order;

import io.xiaoer.bot.commerce.sql.Databases;

class PostgresProposalsTest extends ProposalsContract {

  PostgresProposalsTest() {
    super(Databases.Kind.POSTGRESQL);
  }
}
