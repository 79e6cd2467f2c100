package io.xiaoer.bot.commerce.merchandising;

import io.xiaoer.bot.commerce.sql.Databases;

class SqliteMerchandisingRulesTest extends MerchandisingRulesContract {

  SqliteMerchandisingRulesTest() {
    super(Databases.Kind.SQLITE);
  }
}
