package io.xiaoer.bot.commerce.share;

import io.xiaoer.bot.commerce.sql.Databases;

class PostgresMaterialsTest extends MaterialsContract {

  PostgresMaterialsTest() {
    super(Databases.Kind.POSTGRESQL);
  }
}
