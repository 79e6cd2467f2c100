package io.xiaoer.bot.commerce.merchandising;

import io.xiaoer.bot.commerce.sql.Databases;

class PostgresMerchandisingRulesTest extends MerchandisingRulesContract {

  PostgresMerchandisingRulesTest() {
    super(Databases.Kind.POSTGRESQL);
  }
}
