package io.xiaoer.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PassagesTest {

  @Test
  void aShortTextIsOnePassage() {
    assertThat(Passages.of("你好\n再见", 5)).containsExactly("你好\n再见");
  }

  @Test
  void aLongTextIsCutAtALineEndAndThenAtASpace() {
    // Given
    String text = "one two\nthree four five";

    // When
    List<String> passages = Passages.of(text, 11);

    // Then
    assertThat(passages).containsExactly("one two", "three four", "five");
  }

  @Test
  void aFamilyOfEmojiStaysTogether() {
    // Given
    String family = "👩‍👩‍👧‍👦";

    // When
    List<String> passages = Passages.of(family.repeat(3), 2 * family.length() + 3);

    // Then
    assertThat(passages).containsExactly(family.repeat(2), family);
  }

  @Test
  void aHeapOfMarksLongerThanAPassageIsCutBetweenCodePoints() {
    // Given
    String heap = "a" + "̈".repeat(20);

    // When
    List<String> passages = Passages.of(heap, 8);

    // Then
    assertThat(passages).allMatch(passage -> passage.length() <= 8);
    assertThat(String.join("", passages)).isEqualTo(heap);
  }

  @Test
  void whiteSpaceAloneIsNoPassage() {
    assertThat(Passages.of(" \n".repeat(20) + "x", 7)).containsExactly("x");
  }

  @Test
  void noLimitIsPassedAndNothingIsLostWhateverTheText() {
    long seed = System.nanoTime();
    Random dice = new Random(seed);
    for (int i = 0; i < 300; i++) {
      // Given
      String text = text(dice);
      int longest = 2 + dice.nextInt(30);

      // When
      List<String> passages = Passages.of(text, longest);

      // Then
      assertThat(passages).as("seed %d", seed).allMatch(p -> p.length() <= longest && !p.isBlank());
      assertThat(squeezed(String.join("", passages))).as("seed %d", seed).isEqualTo(squeezed(text));
    }
  }

  private static String text(Random dice) {
    List<String> pieces =
        List.of("a", "中", "😀", "👩‍👧", " ", "\n", "\n\n", "̈", "\t", "long-word");
    return IntStream.range(0, dice.nextInt(120))
        .mapToObj(_ -> pieces.get(dice.nextInt(pieces.size())))
        .collect(Collectors.joining());
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s+", "");
  }
}
