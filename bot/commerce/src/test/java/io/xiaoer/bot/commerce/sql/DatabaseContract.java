package io.xiaoer.bot.commerce.sql;

import static io.xiaoer.bot.commerce.sql.Databases.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.xiaoer.failure.InternalException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What both databases promise alike. */
abstract class DatabaseContract extends OnDatabase {

  DatabaseContract(Databases.Kind kind) {
    super(kind);
  }

  @BeforeAll
  void makeTable() {
    await(
        database()
            .transact(
                tx ->
                    tx.update(
                        "CREATE TABLE thing (id TEXT PRIMARY KEY, n BIGINT, i INTEGER, x TEXT)")));
  }

  @Test
  void keepsValuesAndNullsAsTheyAre() {
    // Given
    write(
        tx ->
            tx.update(
                "INSERT INTO thing (id, n, i, x) VALUES ($1, $2, $3, $4)",
                "values",
                Long.MAX_VALUE,
                7,
                "店小二 🛍"));
    write(
        tx ->
            tx.update(
                "INSERT INTO thing (id, n, i, x) VALUES ($1, $2, $3, $4)",
                "values-null",
                null,
                null,
                null));

    // When
    List<Row> rows =
        await(
            database()
                .reads()
                .query("SELECT * FROM thing WHERE id LIKE $1 ORDER BY id", "values%"));

    // Then
    assertThat(rows.getFirst().getLong("n")).isEqualTo(Long.MAX_VALUE);
    assertThat(rows.getFirst().getInteger("i")).isEqualTo(7);
    assertThat(rows.getFirst().getString("x")).isEqualTo("店小二 🛍");
    assertThat(rows.getLast().getLong("n")).isNull();
    assertThat(rows.getLast().getString("x")).isNull();
  }

  @Test
  void takesParametersInAnyOrderAndTwice() {
    // Given
    write(tx -> tx.update("INSERT INTO thing (x, id, n) VALUES ($2, $1, $3)", "order", "x", 5L));

    // When
    List<Row> rows =
        await(
            database()
                .reads()
                .query(
                    "SELECT x FROM thing WHERE n = $2 AND id = $1 AND (x = $3 OR x = $3)",
                    "order",
                    5L,
                    "x"));

    // Then
    assertThat(rows).hasSize(1);
  }

  @Test
  void countsChangedRowsAndReturnsThem() {
    // Given
    write(tx -> tx.update("INSERT INTO thing (id, n) VALUES ($1, $2)", "count", 1L));

    // When
    int again =
        write(
            tx ->
                tx.update(
                    "INSERT INTO thing (id, n) VALUES ($1, $2) ON CONFLICT (id) DO NOTHING",
                    "count",
                    2L));
    List<Row> returned =
        write(
            tx -> tx.query("UPDATE thing SET n = n + $2 WHERE id = $1 RETURNING n", "count", 41L));

    // Then
    assertThat(again).isZero();
    assertThat(returned).extracting(row -> row.getLong("n")).containsExactly(42L);
  }

  @Test
  void runsBatchesEvenEmptyOnes() {
    // Given
    List<@Nullable Object[]> rows =
        IntStream.range(0, 300)
            .mapToObj(i -> new @Nullable Object[] {"batch-" + i, i % 2 == 0 ? (long) i : null})
            .toList();

    // When
    write(
        tx ->
            tx.batch("INSERT INTO thing (id, n) VALUES ($1, $2)", rows)
                .compose(done -> tx.batch("INSERT INTO thing (id) VALUES ($1)", List.of())));

    // Then
    assertThat(count("batch-%")).isEqualTo(300);
  }

  @Test
  void rollsBackWhenTheWorkFails() {
    // Given
    IllegalStateException fault = new IllegalStateException("no");
    List<String> hooks = new ArrayList<>();

    // When
    Future<Void> work =
        database()
            .transact(
                tx -> {
                  tx.afterCommit(() -> hooks.add("ran"));
                  return tx.update("INSERT INTO thing (id) VALUES ($1)", "rolled-back")
                      .compose(done -> Future.failedFuture(fault));
                });

    // Then
    assertThatThrownBy(() -> await(work)).isSameAs(fault);
    assertThat(count("rolled-back")).isZero();
    assertThat(hooks).isEmpty();
  }

  @Test
  void rollsBackWhenTheWorkThrowsAndGivesTheConnectionBack() {
    // Given
    IllegalStateException fault = new IllegalStateException("no");

    // When
    List<Future<Void>> works =
        IntStream.range(0, 20)
            .mapToObj(
                i ->
                    database()
                        .<Void>transact(
                            tx -> {
                              throw fault;
                            }))
            .toList();

    // Then
    works.forEach(work -> assertThatThrownBy(() -> await(work)).isSameAs(fault));
    write(tx -> tx.update("INSERT INTO thing (id) VALUES ($1)", "after-throw"));
    assertThat(count("after-throw")).isOne();
  }

  @Test
  void translatesRefusedStatementsAndRollsBack() {
    // Given
    write(tx -> tx.update("INSERT INTO thing (id) VALUES ($1)", "twice"));

    // When
    Future<Integer> work =
        database()
            .transact(
                tx ->
                    tx.update("INSERT INTO thing (id) VALUES ($1)", "twice-before")
                        .compose(done -> tx.update("INSERT INTO thing (id) VALUES ($1)", "twice")));

    // Then
    assertThatThrownBy(() -> await(work)).isInstanceOf(InternalException.class);
    assertThat(count("twice-before")).isZero();
  }

  @Test
  void runsHooksInOrderAfterTheCommitEvenWhenOneThrows() {
    // Given
    List<String> ran = new ArrayList<>();

    // When
    write(
        tx -> {
          tx.afterCommit(
              () -> {
                throw new IllegalStateException("a hook that throws");
              });
          tx.afterCommit(() -> ran.add("second"));
          tx.afterCommit(() -> ran.add("third"));
          return tx.update("INSERT INTO thing (id) VALUES ($1)", "hooked");
        });

    // Then
    assertThat(ran).containsExactly("second", "third");
    assertThat(count("hooked")).isOne();
  }

  @Test
  void losesNoUpdateOfManyAtOnce() {
    // Given
    write(tx -> tx.update("INSERT INTO thing (id, n) VALUES ($1, $2)", "counter", 0L));

    // When
    List<Future<Integer>> works =
        IntStream.range(0, 100)
            .mapToObj(
                i ->
                    database()
                        .transact(
                            tx -> tx.update("UPDATE thing SET n = n + 1 WHERE id = $1", "counter")))
            .toList();
    await(Future.all(works));

    // Then
    assertThat(
            await(database().reads().query("SELECT n FROM thing WHERE id = $1", "counter"))
                .getFirst()
                .getLong("n"))
        .isEqualTo(100);
  }

  @Test
  void refusesChangesOutsideATransaction() {
    // Given
    Sql reads = database().reads();

    // When
    Future<List<Row>> disguised =
        reads.query("INSERT INTO thing (id) VALUES ($1) RETURNING id", "disguised");

    // Then
    assertThatThrownBy(() -> await(disguised)).isInstanceOf(InternalException.class);
    assertThatThrownBy(() -> reads.update("DELETE FROM thing"))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void answersAPing() {
    assertThat(database().ping()).satisfies(Databases::await);
  }

  private long count(String like) {
    return await(database().reads().query("SELECT COUNT(*) AS c FROM thing WHERE id LIKE $1", like))
        .getFirst()
        .getLong("c");
  }
}
