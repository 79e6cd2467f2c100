package io.xiaoer.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the edited word lists to what the search relies on. */
class LexiconTest {
  private final CatalogAnalyzers analyzers = CatalogAnalyzers.shipped();
  private final Lexicon lexicon = analyzers.lexicon();

  @ParameterizedTest
  @MethodSource("synonyms")
  void everySynonymIsFoundAgainAsItIsWritten(String expression) {
    // When
    List<String> words = analyzers.cut(expression).stream().map(Word::text).toList();

    // Then
    assertThat(lexicon.knows(String.join(" ", words))).isTrue();
    assertThat(words).hasSizeBetween(1, Lexicon.LONGEST_EXPRESSION);
    if (expression.codePoints().allMatch(Character::isIdeographic)) {
      assertThat(words).hasSize(1);
    }
  }

  @Test
  void aGroupMeansTheSameBothWaysAndAnArrowOnlyOneWay() {
    // Then
    assertThat(texts("纸尿裤")).contains("diaper", "尿不湿");
    assertThat(texts("diaper")).contains("纸尿裤");
    assertThat(texts("水杯")).contains("保温杯");
    assertThat(texts("保温杯")).contains("thermos").doesNotContain("水杯");
  }

  @Test
  void nearerSynonymsComeFirst() {
    // When
    List<Synonym> synonyms = lexicon.synonyms("防晒霜");

    // Then
    assertThat(synonyms).extracting(Synonym::weight).isSortedAccordingTo((a, b) -> b.compareTo(a));
    assertThat(synonyms.getLast().weight()).isLessThan(synonyms.getFirst().weight());
  }

  static Stream<String> synonyms() {
    return LexiconFile.lines("synonyms.txt").stream()
        .flatMap(line -> Arrays.stream(line.split("=>")[0].split(",")))
        .map(String::strip);
  }

  private List<String> texts(String expression) {
    return lexicon.synonyms(expression).stream()
        .map(synonym -> String.join(" ", synonym.words()))
        .toList();
  }
}
