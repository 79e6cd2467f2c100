package io.xiaoer.search.question;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaoer.search.TestFiles;
import io.xiaoer.search.analysis.CatalogAnalyzers;
import io.xiaoer.search.analysis.RandomText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class QuestionReaderTest {
  private final QuestionReader reader = new QuestionReader(CatalogAnalyzers.shipped());

  @ParameterizedTest(name = "{0}")
  @MethodSource("sentences")
  void readsWhatIsWishedAndLeavesTheRest(Sentence sentence) {
    // When
    Question question = reader.read(sentence.typed(), Names.NONE);

    // Then
    assertThat(question.text()).isEqualTo(sentence.text());
    assertThat(shown(question.wishes())).isEqualTo(sentence.wishes());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          云上的绿茶         | 云上         |
          beyond hills tea  | beyond hills |
          白云上山的茶饮      |              | 茶饮
          beyondhills tea   |             |
          茶饮有哪些         |             | 茶饮
          BEYOND  Hills 茶饮 | beyond hills | 茶饮
          """)
  void notesTheNamesOfTheCatalogueOnlyBetweenWholeWords(String typed, String brand, String kind) {
    // Given
    Names names = names(Set.of("云上", "beyond hills"), Set.of("茶饮"));

    // When
    Question question = reader.read(typed, names);

    // Then
    assertThat(question.wishes().brands()).isEqualTo(Stream.ofNullable(brand).toList());
    assertThat(question.wishes().categories()).isEqualTo(Stream.ofNullable(kind).toList());
    assertThat(question.text()).isEqualTo(typed);
  }

  @Test
  void aBrandOfSeveralWordsIsNotWantedAsAWhole() {
    // When
    Question question =
        reader.read("tea not beyond hills please", names(Set.of("beyond hills"), Set.of()));

    // Then
    assertThat(question.wishes().without()).containsExactly("beyond hills");
    assertThat(question.text()).isEqualTo("tea   please");
  }

  @Test
  void wordsOfAWishThatIsGivenUpLeaveTheText() {
    // Given
    Question question = reader.read("红色 L码 卫衣 100以内", Names.NONE);

    // When
    String text = question.textWithout(Set.of(WishKind.COLOUR, WishKind.SIZE));

    // Then
    assertThat(text).isEqualTo("卫衣");
    assertThat(question.wishes().kinds())
        .containsExactly(WishKind.SIZE, WishKind.COLOUR, WishKind.PRICE);
    assertThat(question.wishes().givingUp(Set.of(WishKind.SIZE)).kinds())
        .containsExactly(WishKind.COLOUR, WishKind.PRICE);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void anyTextIsReadInBounds(long seed) {
    // Given
    Random random = new Random(seed);
    for (int i = 0; i < 60; i++) {
      String text = text(random, i);

      // When
      Question question = reader.read(text, Names.NONE);

      // Then
      assertThat(question.text().length()).isLessThanOrEqualTo(Math.max(400, text.length()));
      assertThat(question.wishes().without()).hasSizeLessThanOrEqualTo(12);
      assertThat(question.textWithout(Set.of(WishKind.values()))).isNotNull();
    }
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 8);
  }

  static Stream<Sentence> sentences() {
    return TestFiles.lines("question/questions.txt").stream().map(Sentence::of);
  }

  /** Pieces of real sentences in any order, among anything else. */
  private static String text(Random random, int round) {
    List<Sentence> sentences = sentences().toList();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < (round == 0 ? 500 : 4); i++) {
      String sentence = sentences.get(random.nextInt(sentences.size())).typed();
      text.append(sentence, 0, random.nextInt(sentence.length() + 1));
      text.append(RandomText.of(random, 6));
    }
    return text.toString();
  }

  private static Names names(Set<String> brands, Set<String> categories) {
    return new Names() {
      @Override
      public boolean isBrand(String key) {
        return brands.contains(key);
      }

      @Override
      public boolean isCategory(String key) {
        return categories.contains(key);
      }
    };
  }

  private static String shown(Wishes wishes) {
    StringBuilder shown = new StringBuilder();
    PriceRange price = wishes.price();
    if (price != null) {
      shown.append(" price=").append(end(price.min())).append('~').append(end(price.max()));
    }
    shown.append(wishes.order() == null ? "" : " order=" + wishes.order());
    append("without", wishes.without(), shown);
    append("colour", wishes.colours(), shown);
    append("size", wishes.sizes(), shown);
    shown.append(wishes.age() == null ? "" : " age=" + wishes.age());
    append("pack", wishes.packs(), shown);
    return shown.toString().strip();
  }

  private static String end(@Nullable BigDecimal amount) {
    return amount == null ? "" : amount.stripTrailingZeros().toPlainString();
  }

  private static void append(String name, List<String> values, StringBuilder shown) {
    if (!values.isEmpty()) {
      shown.append(' ').append(name).append('=').append(String.join(",", values));
    }
  }

  record Sentence(String typed, String text, String wishes) {
    static Sentence of(String line) {
      String[] columns = line.split(" \\|", -1);
      return new Sentence(columns[0], columns[1].strip(), columns[2].strip());
    }

    @Override
    public String toString() {
      return typed;
    }
  }
}
