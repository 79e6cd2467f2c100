package io.xiaoer.bot.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.xiaoer.bot.answer.Ask;
import io.xiaoer.bot.answer.AskReader;
import io.xiaoer.bot.answer.FaqFinder;
import io.xiaoer.bot.answer.Vocabulary;
import io.xiaoer.bot.commerce.faq.Faq;
import io.xiaoer.bot.commerce.faq.FaqEntry;
import io.xiaoer.bot.commerce.sql.Database;
import io.xiaoer.search.passage.Wording;
import io.xiaoer.testkit.time.Patience;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The questions that ship: whole in both languages, honest, and found by their own words. */
class DemoFaqTest {

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern FORBIDDEN =
      Pattern.compile("最好|最佳|第一(?!次)|全网|唯一|百分百|100%|治疗|疗效|国家级|顶级|永久|\\bbest\\b|\\bcures?\\b");
  private static final double FOUND = 0.95;

  private Vertx vertx;
  private Database database;
  private List<FaqEntry> entries;

  @BeforeEach
  void open(@TempDir Path dir) {
    vertx = Vertx.vertx();
    database = Patience.value(Database.open(vertx, "sqlite", dir));
    Faq faq = new Faq(vertx, database);
    Patience.value(faq.ship(new DemoShop().faq()));
    entries = Patience.value(faq.book()).entries();
  }

  @AfterEach
  void close() {
    Patience.value(database.close());
    Patience.value(vertx.close());
  }

  @Test
  void isWholeInBothLanguagesAndSaysNothingForbidden() {
    // When / Then
    assertThat(entries).hasSizeGreaterThanOrEqualTo(40);
    for (FaqEntry entry : entries) {
      assertThat(entry.questionsIn("zh-CN")).as(entry.id()).isNotEmpty();
      assertThat(entry.questionsIn("en")).as(entry.id()).isNotEmpty();
      assertThat(entry.answer().in("zh-CN")).as(entry.id()).containsPattern(HAN);
      assertThat(entry.answer().in("en")).as(entry.id()).doesNotContainPattern(HAN);
      assertThat(entry.answer().byLanguage().values())
          .as(entry.id())
          .allSatisfy(text -> assertThat(text).doesNotContainPattern(FORBIDDEN));
    }
  }

  @Test
  void eachQuestionFindsItsOwnAnswer() {
    // Given
    AskReader reader = new AskReader(Vocabulary.load(), Wording.shipped());
    FaqFinder finder = new FaqFinder(Wording.shipped());
    List<FaqEntry> ofTheShop = entries.stream().filter(entry -> entry.scope().isShop()).toList();
    List<String> faults = new ArrayList<>();
    int all = 0;

    // When
    for (FaqEntry entry : ofTheShop) {
      for (List<String> ways : entry.questions().values()) {
        for (String way : ways) {
          all++;
          List<String> found =
              reader.read(way).stream()
                  .flatMap(ask -> finder.find(ask, ofTheShop).stream())
                  .map(FaqEntry::id)
                  .toList();
          if (!found.contains(entry.id())) {
            faults.add(way + " -> " + aspects(reader.read(way)) + found + " not " + entry.id());
          }
        }
      }
    }

    // Then
    double share = 1 - (double) faults.size() / all;
    System.out.printf(Locale.ROOT, "shop questions answered: %.3f of %d%n", share, all);
    assertThat(share).as(() -> String.join("\n", faults)).isGreaterThanOrEqualTo(FOUND);
  }

  private static List<String> aspects(List<Ask> asks) {
    return asks.stream().map(ask -> ask.aspect().id()).toList();
  }
}
