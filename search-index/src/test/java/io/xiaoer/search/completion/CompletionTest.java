package io.xiaoer.search.completion;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaoer.search.CatalogIndex;
import io.xiaoer.search.IndexChange;
import io.xiaoer.search.ProductDocument;
import io.xiaoer.search.ProductQuery;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Completions while typing, over a small catalogue. */
class CompletionTest {
  private final CatalogIndex index;

  CompletionTest(@TempDir Path directory) {
    index = CatalogIndex.open(directory);
    index.apply(
        List.of(
            upsert("sun1", "儿童防晒霜", "Kids Sunscreen", "SK-II"),
            upsert("sun2", "户外防晒霜", "Outdoor Sunscreen", "SK-II"),
            upsert("spray", "清爽防晒喷雾", "Light Sun Spray", "Little Orange Boat"),
            upsert("tea", "茉莉绿茶", "Jasmine Tea", "Little Orange Boat")),
        1);
  }

  @AfterEach
  void close() {
    index.close();
  }

  @ParameterizedTest
  @CsvSource({
    "防, zh-CN, 防晒霜",
    "防曬, zh-CN, 防晒霜",
    "fangsh, zh-CN, 防晒霜",
    "fss, zh-CN, 防晒霜",
    "有没有防, zh-CN, 有没有防晒霜",
    "儿童 防, zh-CN, 儿童 防晒霜",
    "suns, en, sunscreen",
    "ＳＵＮＳ, zh-CN, sunscreen",
    "sk, en, SK-II",
    "oran, en, Little Orange Boat",
    "do you have suns, en, do you have sunscreen",
  })
  void aBeginningIsCompleted(String typed, String language, String completed) {
    // When
    List<String> texts = texts(typed, language);

    // Then
    assertThat(texts).contains(completed);
  }

  @Test
  void whatMoreGoodsHaveComesFirst() {
    // When
    List<Completion> completions = index.complete("防晒", "zh-CN");

    // Then
    assertThat(completions.getFirst()).isEqualTo(new Completion("防晒霜", 2));
    assertThat(completions).extracting(Completion::text).contains("防晒喷雾");
  }

  @Test
  void aCompletionOfTheLastWordsIsLeftOutWhereTheWholeFindsNothing() {
    // When
    List<String> texts = texts("茉莉 防晒", "zh-CN");

    // Then
    assertThat(texts).isEmpty();
    assertThat(texts("儿童 防晒", "zh-CN")).contains("儿童 防晒霜");
  }

  @Test
  void aCompletionGoesWithItsLastProduct() {
    // Given
    List<String> before = texts("绿", "zh-CN");

    // When
    index.apply(List.of(new IndexChange.Remove("tea")), 2);

    // Then
    assertThat(before).contains("绿茶");
    assertThat(texts("绿", "zh-CN")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "？", "zzz", "\u0001", "防晒霜防晒霜防晒霜防晒霜x"})
  void whatBeginsNothingIsNotCompleted(String typed) {
    // When
    List<String> texts = texts(typed, "zh-CN");

    // Then
    assertThat(texts).isEmpty();
  }

  @Test
  void anyTextIsCompletedWithoutFaultAndToWhatFindsSomething() {
    // Given
    long seed = 61122;
    Random random = new Random(seed);
    String[] pieces = {"防", "晒", "s", "sun", " ", "有没有", "绿", "o", "-", "\ud83d", "的", "ｓ"};

    for (int i = 0; i < 500; i++) {
      StringBuilder typed = new StringBuilder();
      for (int length = random.nextInt(8); length > 0; length--) {
        typed.append(pieces[random.nextInt(pieces.length)]);
      }

      // When
      List<Completion> completions = index.complete(typed.toString(), "zh-CN");

      // Then
      assertThat(completions)
          .as("seed %s round %s", seed, i)
          .hasSizeLessThanOrEqualTo(CatalogIndex.MOST_COMPLETIONS)
          .allSatisfy(
              completion ->
                  assertThat(index.search(ProductQuery.of(completion.text(), "zh-CN", 1)).total())
                      .as(completion.text())
                      .isPositive());
    }
  }

  private List<String> texts(String typed, String language) {
    return index.complete(typed, language).stream().map(Completion::text).toList();
  }

  private static IndexChange upsert(String id, String title, String english, String brand) {
    return new IndexChange.Upsert(
        new ProductDocument(
            id,
            Map.of("zh-CN", title, "en", english),
            List.of(brand),
            List.of(),
            Map.of(),
            List.of(),
            List.of(),
            9_900,
            "CNY",
            5,
            0,
            0,
            0));
  }
}
