package io.xiaoer.bot.commerce.sql;

import io.vertx.pgclient.PgConnectOptions;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Brings the schema to this version of the service. Blocking; two nodes may start at once. */
final class Migrations {

  private Migrations() {}

  static void run(Path sqliteFile) {
    run(Flyway.configure().dataSource(SqlitePools.writer(sqliteFile)));
  }

  static void run(PgConnectOptions server) {
    run(
        Flyway.configure()
            .dataSource(PostgresPools.jdbcUrl(server), server.getUser(), server.getPassword()));
  }

  private static void run(FluentConfiguration configuration) {
    configuration.locations("classpath:db/migration").loggers("slf4j").load().migrate();
  }
}
