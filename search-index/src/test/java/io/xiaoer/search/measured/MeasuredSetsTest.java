package io.xiaoer.search.measured;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaoer.search.measured.JudgedSet.Result;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/**
 * Holds what was reached on the judged catalogues. They do not ship with the project, so that this
 * runs only where they lie beside it.
 */
@EnabledIf(value = "dataIsHere", disabledReason = "the judged catalogues are not on this machine")
class MeasuredSetsTest {
  private final Measurements measurements;

  MeasuredSetsTest(@TempDir Path scratch) {
    measurements = new Measurements(scratch, PublicData.find().orElseThrow());
  }

  static boolean dataIsHere() {
    return PublicData.find().isPresent();
  }

  @Test
  void chineseQuestionsFindTheirGroceriesInEitherScriptAndInPinyin() {
    // When
    List<Result> results = measurements.priceWatch();

    // Then
    assertThat(results.subList(0, 2)).allSatisfy(category -> assertGain(category, 0.93));
    assertThat(results.subList(3, 5)).allSatisfy(branded -> assertGain(branded, 0.965));
    assertThat(results.subList(6, 8)).allSatisfy(known -> assertFirst(known, 0.92));
    for (int type = 0; type < 3; type++) {
      Result han = results.get(3 * type);
      assertGain(results.get(3 * type + 1), han.gain() - 0.01);
      assertGain(results.get(3 * type + 2), 0.9 * han.gain());
    }
  }

  @Test
  void englishQuestionsFindTheirGroceries() {
    // When
    List<Result> results = measurements.trilingual();

    // Then
    assertGain(results.get(0), 0.90);
    assertGain(results.get(1), 0.95);
    assertFirst(results.get(2), 0.92);
  }

  @Test
  void englishQuestionsFindTheirElectronics() {
    // When
    Result result = measurements.icecat();

    // Then
    assertGain(result, 0.69);
    assertThat(result.gainOfJudged()).isGreaterThanOrEqualTo(0.78);
  }

  private static void assertGain(Result result, double floor) {
    assertThat(result.gain()).as(result.toString()).isGreaterThanOrEqualTo(floor);
  }

  private static void assertFirst(Result result, double floor) {
    assertThat(result.first()).as(result.toString()).isGreaterThanOrEqualTo(floor);
  }
}
