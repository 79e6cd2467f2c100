package io.xiaoer.bot.commerce.group;

import io.xiaoer.bot.commerce.sql.Databases;

class SqliteGroupSettingsTest extends GroupSettingsContract {

  SqliteGroupSettingsTest() {
    super(Databases.Kind.SQLITE);
  }
}
