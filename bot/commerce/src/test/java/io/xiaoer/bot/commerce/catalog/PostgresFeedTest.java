package io.xiaoer.bot.commerce.catalog;

import io.xiaoer.bot.commerce.sql.Databases;

class PostgresFeedTest extends FeedContract {

  PostgresFeedTest() {
    super(Databases.Kind.POSTGRESQL);
  }
}
