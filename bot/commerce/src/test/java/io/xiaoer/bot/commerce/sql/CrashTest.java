package io.xiaoer.bot.commerce.sql;

import static io.xiaoer.bot.commerce.sql.Databases.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Row;
import io.xiaoer.failure.UpstreamException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a process leaves behind that ends without a word, and what the next one makes of it. */
class CrashTest {

  private static final String INSERT = "INSERT INTO inbox (event_id, received_at) VALUES ($1, $2)";

  private final Vertx vertx = Vertx.vertx();

  @AfterEach
  void close() {
    await(vertx.close());
  }

  @Test
  void theNextDatabaseSeesAllThatWasCommittedAndNothingElse(@TempDir Path dir) throws IOException {
    // Given
    Database dead = Databases.open(Databases.Kind.SQLITE, vertx, dir.resolve("dead"));
    await(dead.transact(tx -> tx.update(INSERT, "committed", 1L)));
    Promise<Void> written = Promise.promise();
    Promise<Void> never = Promise.promise();
    dead.transact(
        tx ->
            tx.update(INSERT, "uncommitted", 2L)
                .onSuccess(rows -> written.complete())
                .compose(rows -> never.future()));
    await(written.future());

    // When
    copyFiles(dir.resolve("dead"), dir.resolve("next"));
    Database next = Databases.open(Databases.Kind.SQLITE, vertx, dir.resolve("next"));

    // Then
    assertThat(await(next.reads().query("SELECT event_id FROM inbox")))
        .extracting(row -> row.getString("event_id"))
        .containsExactly("committed");
    int after = await(next.transact(tx -> tx.update(INSERT, "after", 3L)));
    assertThat(after).isOne();
  }

  @Test
  void aKilledProcessLosesNothingThatItAcknowledgedAndLeavesNothingHalfDone(@TempDir Path dir)
      throws IOException, InterruptedException {
    // Given
    Process writer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "--enable-native-access=ALL-UNNAMED",
                WriterProcess.class.getName(),
                dir.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    long acknowledged = 0;

    // When
    try (BufferedReader reader = writer.inputReader(StandardCharsets.UTF_8)) {
      while (acknowledged < 200) {
        acknowledged = Long.parseLong(reader.readLine());
      }
      writer.destroyForcibly().waitFor();
    }

    // Then
    Database next = Databases.open(Databases.Kind.SQLITE, vertx, dir);
    Row sums =
        await(
                next.reads()
                    .query(
                        "SELECT MAX(received_at) AS last, COUNT(*) AS rows_, COUNT(DISTINCT"
                            + " received_at) AS pairs FROM inbox"))
            .getFirst();
    assertThat(sums.getLong("last")).isGreaterThanOrEqualTo(acknowledged);
    assertThat(sums.getLong("pairs")).isEqualTo(sums.getLong("last"));
    assertThat(sums.getLong("rows_")).isEqualTo(2 * sums.getLong("pairs"));
  }

  @Test
  void aSecondDatabaseOnTheSameFileSeesWhatIsCommitted(@TempDir Path dir) {
    // Given
    Database abandoned = Databases.open(Databases.Kind.SQLITE, vertx, dir);
    await(abandoned.transact(tx -> tx.update(INSERT, "committed", 1L)));
    Future<Integer> failed =
        abandoned.transact(
            tx -> tx.update(INSERT, "rolled back", 2L).compose(rows -> Future.failedFuture("no")));
    assertThatThrownBy(() -> await(failed)).isNotNull();

    // When
    Database next = Databases.open(Databases.Kind.SQLITE, vertx, dir);

    // Then
    assertThat(await(next.reads().query("SELECT event_id FROM inbox"))).hasSize(1);
    int after = await(next.transact(tx -> tx.update(INSERT, "after", 3L)));
    assertThat(after).isOne();
    assertThat(await(abandoned.reads().query("SELECT event_id FROM inbox"))).hasSize(2);
  }

  @Test
  void commitsAreOnTheDiskBeforeTheyAreReported(@TempDir Path dir) {
    // Given
    Database database = Databases.open(Databases.Kind.SQLITE, vertx, dir);

    // When
    String settings =
        await(
            database.transact(
                tx ->
                    tx.query(
                            "SELECT j.journal_mode || ' ' || s.synchronous || ' ' || f.foreign_keys"
                                + " AS x FROM pragma_journal_mode j, pragma_synchronous s,"
                                + " pragma_foreign_keys f")
                        .map(rows -> rows.getFirst().getString("x"))));

    // Then
    assertThat(settings).isEqualTo("wal 2 1");
  }

  @Test
  void aDatabaseThatIsGoneFailsAsUnavailable() {
    // Given
    String url = Databases.postgresUrl();
    Database database = await(Database.open(vertx, url, Path.of(".")));
    Databases.drop(url);

    // When
    Future<Void> ping = database.ping();

    // Then
    assertThatThrownBy(() -> await(ping)).isInstanceOf(UpstreamException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"mysql://u:hush@localhost/x", "postgresql://u:hush@host:port/x", "", "hush"})
  void refusesAStoreItDoesNotKnowWithoutQuotingIt(String storeUrl) {
    assertThatThrownBy(() -> Database.open(vertx, storeUrl, Path.of(".")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("store.url")
        .hasMessageNotContaining("hush")
        .hasNoCause();
  }

  /** What the disk holds at this very moment. */
  private static void copyFiles(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (var files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }
}
