package io.xiaoer.bot.commerce.group;

import io.xiaoer.bot.commerce.sql.Databases;

class PostgresGroupSettingsTest extends GroupSettingsContract {

  PostgresGroupSettingsTest() {
    super(Databases.Kind.POSTGRESQL);
  }
}
