package io.xiaoer.bot.commerce.faq;

import io.xiaoer.bot.commerce.sql.Databases;

class PostgresFaqTest extends FaqContract {

  PostgresFaqTest() {
    super(Databases.Kind.POSTGRESQL);
  }
}
