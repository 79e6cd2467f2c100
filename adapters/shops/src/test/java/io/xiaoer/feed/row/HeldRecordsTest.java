package io.xiaoer.feed.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HeldRecordsTest {

  @Test
  void recordsComeBackByTheirGroupInTheOrderOfTheFeed() throws IOException, RowException {
    // Given
    FeedRecord first =
        new FeedRecord(2, Map.of("name", List.of("杯 \uD83C\uDF75", "b"), "x", List.of("y")));
    FeedRecord second = new FeedRecord(3, Map.of());
    FeedRecord third = new FeedRecord(9, Map.of("name", List.of("z".repeat(70_000))));
    try (HeldRecords held = new HeldRecords()) {

      // When
      held.hold("b", first);
      held.hold("a", second);
      held.hold("b", third);

      // Then
      assertThat(held.groups()).containsExactly("b", "a");
      assertThat(held.of("b")).containsExactly(first, third);
      assertThat(held.of("a")).containsExactly(second);
      assertThat(held.of("none")).isEmpty();
    }
  }

  @Test
  void aGroupHasAnUpperBound() throws IOException, RowException {
    // Given
    try (HeldRecords held = new HeldRecords()) {
      for (int i = 0; i < HeldRecords.MOST; i++) {
        held.hold("a", new FeedRecord(i + 2, Map.of()));
      }

      // When, Then
      assertThatExceptionOfType(RowException.class)
          .isThrownBy(() -> held.hold("a", new FeedRecord(9_999, Map.of())));
      held.hold("b", new FeedRecord(1, Map.of()));
    }
  }
}
