package io.xiaoer.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaoer.search.question.WishKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WaysTest {

  @Test
  void givesUpOneWishAtATimeThenMoreThenWords() {
    // Given
    Set<WishKind> wished = EnumSet.of(WishKind.PRICE, WishKind.COLOUR, WishKind.PACK);

    // When
    List<List<String>> ways = Ways.of(wished).stream().map(Ways.Way::names).toList();

    // Then
    assertThat(ways)
        .containsExactly(
            List.of(),
            List.of("pack"),
            List.of("colour"),
            List.of("price"),
            List.of("pack", "colour"),
            List.of("pack", "colour", "price"),
            List.of("words"),
            List.of("pack", "colour", "price", "words"));
  }

  @Test
  void withoutWishesOnlyWordsCanBeGivenUp() {
    // When
    List<List<String>> ways =
        Ways.of(EnumSet.noneOf(WishKind.class)).stream().map(Ways.Way::names).toList();

    // Then
    assertThat(ways).containsExactly(List.of(), List.of("words"));
  }
}
