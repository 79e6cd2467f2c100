package io.xiaoer.feed.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SaleWindowTest {

  @ParameterizedTest
  @CsvSource({
    "2026-11-22T11:59+0000, 2026-11-22T12:01+0000, true",
    "2026-11-22T19:59+08:00, 2026-11-22T20:01+08:00, true",
    "2026-11-22T20:01+0800, 2026-11-23T00:00+0800, false",
    "2026-11-22T11:00:00Z, 2026-11-22T12:00:00Z, false",
    "2026-11-22T12:00, 2026-11-22T13:00, true",
    "2026-11-22, 2026-11-22, true",
    "2026-11-20, 2026-11-21, false",
    "2026-11-22 11:00:00, 2026-11-22 13:00:00, true",
    ", 2026-11-21, false",
    "2026-11-21,, true",
    ",, true",
  })
  void aSaleHoldsBetweenItsEnds(@Nullable String from, @Nullable String until, boolean holds)
      throws RowException {
    // When
    SaleWindow window = SaleWindow.between(from, until);

    // Then
    assertThat(window.holds(Instant.parse("2026-11-22T12:00:00Z"))).isEqualTo(holds);
  }

  @ParameterizedTest
  @CsvSource({"tomorrow", "22/11/2026", "2026-13-01", "2026-11-22T25:00"})
  void whatIsNoTimeIsRefused(String text) {
    assertThatExceptionOfType(RowException.class).isThrownBy(() -> SaleWindow.between(text, null));
  }
}
