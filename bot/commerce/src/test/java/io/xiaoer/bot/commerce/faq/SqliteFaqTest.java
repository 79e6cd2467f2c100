package io.xiaoer.bot.commerce.faq;

import io.xiaoer.bot.commerce.sql.Databases;

class SqliteFaqTest extends FaqContract {

  SqliteFaqTest() {
    super(Databases.Kind.SQLITE);
  }
}
