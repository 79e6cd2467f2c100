package io.xiaoer.bot.commerce.catalog;

import io.xiaoer.bot.commerce.sql.Databases;

class SqliteFeedTest extends FeedContract {

  SqliteFeedTest() {
    super(Databases.Kind.SQLITE);
  }
}
