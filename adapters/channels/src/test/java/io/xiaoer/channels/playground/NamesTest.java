package io.xiaoer.channels.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

  private final Names names = new Names();

  @Test
  void aNameInUseGetsANumber() {
    assertThat(names.take("小林", "1")).isEqualTo("小林");
    assertThat(names.take("小林", "2")).isEqualTo("小林 2");
    assertThat(names.take("小林", "3")).isEqualTo("小林 3");
  }

  @Test
  void namesDifferByMoreThanCase() {
    assertThat(names.take("Lin", "1")).isEqualTo("Lin");
    assertThat(names.take("LIN", "2")).isEqualTo("LIN 2");
  }

  @Test
  void nobodyIsCalledLikeTheClerk() {
    assertThat(names.take("店小二", "1")).isEqualTo("店小二 2");
  }

  @Test
  void theNumberFitsIntoTheLength() {
    // Given
    String longest = "长".repeat(24);
    names.take(longest, "1");

    // When
    String second = names.take(longest, "2");

    // Then
    assertThat(second).isEqualTo("长".repeat(22) + " 2");
  }

  @Test
  void whatCannotBeSeenIsTakenOut() {
    assertThat(names.take(" \u202e小\u0000  林\n", "1")).isEqualTo("小 林");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "\u202e", "\u200d", "1234567890123456789012345", "\ud83d"})
  void whatIsNoNameIsRefused(String wish) {
    assertThatIllegalArgumentException().isThrownBy(() -> names.take(wish, "1"));
  }
}
