package io.xiaoer.bot.commerce.miss;

import static io.xiaoer.bot.commerce.sql.Databases.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.xiaoer.bot.commerce.sql.Databases;
import io.xiaoer.bot.commerce.sql.OnDatabase;
import io.xiaoer.testkit.time.MutableClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What both databases promise alike. */
abstract class SearchMissesContract extends OnDatabase {

  private final MutableClock clock = MutableClock.atSomeTime();

  SearchMissesContract(Databases.Kind kind) {
    super(kind);
  }

  @BeforeEach
  void empty() {
    write(tx -> tx.update("DELETE FROM search_miss"));
  }

  @Test
  void countsWhatIsAskedInVainAndListsTheMostAskedFirst() {
    // Given
    SearchMisses misses = new StoredSearchMisses(database(), clock);
    note(misses, "机械键盘", "zh-CN");
    note(misses, "Keyboard", "en");
    clock.advance(Duration.ofMinutes(1));

    // When
    note(misses, " ＫＥＹＢＯＡＲＤ  ", "en");

    // Then
    List<SearchMiss> most = await(misses.most(10));
    assertThat(most).extracting(SearchMiss::query).containsExactly("keyboard", "机械键盘");
    assertThat(most.getFirst()).isEqualTo(new SearchMiss("keyboard", "en", 2, clock.instant()));
    assertThat(await(misses.most(1))).hasSize(1);
  }

  @Test
  void writesNoNumberOfAnybody() {
    // Given
    SearchMisses misses = new StoredSearchMisses(database(), clock);

    // When
    note(misses, "送到 13812345678 的键盘", "zh-CN");
    note(misses, "13812345678", "zh-CN");

    // Then
    assertThat(await(misses.most(10))).extracting(SearchMiss::query).containsExactly("送到 *** 的键盘");
  }

  @Test
  void forgetsWhatWasNotAskedForLongest() {
    // Given
    SearchMisses misses = new StoredSearchMisses(database(), clock, 3);

    // When
    for (String query : List.of("one", "two", "one", "three", "four")) {
      note(misses, query, "en");
      clock.advance(Duration.ofSeconds(1));
    }

    // Then
    assertThat(await(misses.most(10)))
        .extracting(SearchMiss::query)
        .containsExactly("one", "four", "three");
  }

  private void note(SearchMisses misses, String query, String language) {
    write(tx -> misses.note(tx, query, language));
  }
}
