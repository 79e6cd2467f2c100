package io.xiaoer.bot.commerce.sql;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;

/** The connections of an open database: those that write and those that only read. */
record Pools(Dialect dialect, Pool writers, Pool readers) {

  Future<Void> close() {
    return readers.close().eventually(writers::close);
  }
}
