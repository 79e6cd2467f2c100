package io.xiaoer.intent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The utterances that reading is learned from: complete, each said once, and rightly labelled. */
class UtteranceFilesTest {

  private static final long FEWEST = 60;
  private static final Normaliser NORMALISER = new Normaliser();

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void everyLineCanBeRead(String language) throws IOException {
    // When
    UtteranceFile.Contents contents = contents(language);

    // Then
    assertThat(contents.faults()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void everyIntentIsSaidInManyWays(String language) throws IOException {
    // Given
    List<UtteranceFile.Row> rows = contents(language).rows();

    // When
    Map<Intent, Long> many =
        rows.stream()
            .collect(Collectors.groupingBy(UtteranceFile.Row::intent, Collectors.counting()));

    // Then
    assertThat(many).containsOnlyKeys(Intent.values());
    assertThat(many).allSatisfy((intent, n) -> assertThat(n).isGreaterThanOrEqualTo(FEWEST));
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void nothingIsSaidTwice(String language) throws IOException {
    // Given
    List<UtteranceFile.Row> rows = contents(language).rows();

    // When
    List<String> twice = new ArrayList<>(twins(rows, row -> row.context().toString()));
    twice.addAll(twins(rows, row -> row.intent().id()));

    // Then
    assertThat(twice).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void slotsBelongToTheirIntent(String language) throws IOException {
    // Given
    List<UtteranceFile.Row> rows = contents(language).rows();

    // When
    List<String> foreign =
        rows.stream()
            .filter(row -> row.expected().map(Map::keySet).stream().anyMatch(isForeign(row)))
            .map(UtteranceFile.Row::text)
            .toList();

    // Then
    assertThat(foreign).isEmpty();
  }

  private static Predicate<Set<Slot>> isForeign(UtteranceFile.Row row) {
    return slots -> !IntentSlots.of(row.intent()).containsAll(slots);
  }

  /**
   * Texts that are said again in the same {@code company}: a context in which they cannot mean two
   * things, or an intent that they have been told of before.
   */
  private static List<String> twins(
      List<UtteranceFile.Row> rows, Function<UtteranceFile.Row, String> company) {
    Map<String, Long> heard = new HashMap<>();
    rows.forEach(row -> heard.merge(company.apply(row) + " " + bare(row.text()), 1L, Long::sum));
    return heard.entrySet().stream()
        .filter(entry -> entry.getValue() > 1)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Without capitals, signs and spaces; the plus of "+1" says something. */
  private static String bare(String text) {
    String letters = NORMALISER.normalise(text).replaceAll("[^\\p{L}\\p{N}+]", "");
    return letters.isEmpty() ? text : letters;
  }

  private static UtteranceFile.Contents contents(String language) throws IOException {
    String name = "train/utterances." + language + ".tsv";
    try (InputStream in =
        Objects.requireNonNull(UtteranceFilesTest.class.getResourceAsStream(name), name)) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return UtteranceFile.read(Arrays.asList(all.split("\n")));
    }
  }
}
