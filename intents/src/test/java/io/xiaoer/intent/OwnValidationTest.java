package io.xiaoer.intent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the reading of texts must not fall below; the figures are in the benchmarks. */
class OwnValidationTest {

  private static final IntentRecognizer RECOGNIZER = TrainedRecognizer.load();

  @ParameterizedTest
  @CsvSource({"zh-CN, 0.77, 0.74", "en, 0.78, 0.70"})
  void textsThatWereKeptAsideAreRead(String language, double intents, double slots) {
    // When
    OwnValidation own = OwnValidation.of(RECOGNIZER, language);

    // Then
    assertThat(own.intents()).containsExactlyInAnyOrder(Intent.values());
    assertThat(own.macroF1()).as(() -> own.confusions(20).toString()).isGreaterThan(intents);
    assertThat(own.slotF1()).as(() -> own.slotFaults().toString()).isGreaterThan(slots);
  }

  static boolean hasXsid() {
    return PublicData.has(Xsid.CHINESE);
  }

  @Test
  @EnabledIf("hasXsid")
  void nothingIsDoneForWeatherAndAlarmsInEitherLanguage() {
    // When
    Xsid xsid = new Xsid(PublicData.find().orElseThrow(), RECOGNIZER);

    // Then
    assertThat(xsid.left()[0]).as(() -> xsid.faults().toString()).isGreaterThanOrEqualTo(0.95);
    assertThat(xsid.left()[1]).as(() -> xsid.faults().toString()).isGreaterThanOrEqualTo(0.95);
    assertThat(xsid.agreement()).isGreaterThanOrEqualTo(0.95);
  }

  static boolean hasHwu() {
    return PublicData.has(Hwu64.TEN) && PublicData.has(Hwu64.THIRTY);
  }

  @Test
  @EnabledIf("hasHwu")
  void tenExamplesOfAnIntentAreEnoughForMost() {
    assertThat(new Hwu64(PublicData.find().orElseThrow()).onOthers()).isGreaterThanOrEqualTo(0.76);
  }
}
