package io.xiaoer.bot.commerce.sql;

import static io.xiaoer.bot.commerce.sql.Databases.await;

import io.vertx.core.Vertx;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A process that writes numbers into the inbox for ever, and prints each when it is committed. */
final class WriterProcess {

  private WriterProcess() {}

  public static void main(String[] args) {
    PrintStream acknowledged = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Database database = Databases.open(Databases.Kind.SQLITE, Vertx.vertx(), Path.of(args[0]));
    for (long number = 1; ; number++) {
      long next = number;
      await(
          database.transact(
              tx ->
                  tx.update(
                          "INSERT INTO inbox (event_id, received_at) VALUES ($1, $2)",
                          "a" + next,
                          next)
                      .compose(
                          rows ->
                              tx.update(
                                  "INSERT INTO inbox (event_id, received_at) VALUES ($1, $2)",
                                  "b" + next,
                                  next))));
      acknowledged.println(next);
    }
  }
}
