package io.xiaoer.bot.commerce.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderNumberTest {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  @Test
  void isShortReadableAndNeverTheSame() {
    // Given
    Random random = new Random(1);
    Set<String> numbers = new HashSet<>();

    // When
    for (int i = 0; i < 10_000; i++) {
      numbers.add(OrderNumber.random(random));
    }

    // Then
    assertThat(numbers).hasSize(10_000).allMatch(n -> n.matches("X[0-9A-HJKMNP-TV-Z]{11}"));
  }

  @Test
  void readsWhatItMadeHoweverItIsTyped() {
    // Given
    String number = OrderNumber.random(new Random(2));
    String spaced =
        number.substring(0, 4) + " " + number.substring(4, 8) + "-" + number.substring(8);

    // When, Then
    assertThat(OrderNumber.parse(number)).contains(number);
    assertThat(OrderNumber.parse("  " + spaced.toLowerCase(Locale.ROOT) + " ")).contains(number);
    assertThat(OrderNumber.parse("#" + wide(number))).contains(number);
  }

  @Test
  void takesLookalikeLettersForDigits() {
    // Given
    String number = firstWith('0', '1');

    // When, Then
    assertThat(OrderNumber.parse(number.replace('0', 'O').replace('1', 'l'))).contains(number);
    assertThat(OrderNumber.parse(number.replace('0', 'o').replace('1', 'I'))).contains(number);
  }

  @Test
  void noticesEveryWrongCharacter() {
    // Given
    String number = OrderNumber.random(new Random(4));

    for (int at = 1; at < number.length(); at++) {
      for (int letter = 0; letter < ALPHABET.length(); letter++) {
        char other = ALPHABET.charAt(letter);
        StringBuilder typed = new StringBuilder(number);
        typed.setCharAt(at, other);

        // When, Then
        assertThat(OrderNumber.parse(typed.toString()).isPresent())
            .as("position %d, %s", at, other)
            .isEqualTo(other == number.charAt(at));
      }
    }
  }

  @Test
  void noticesNearlyEverySwapOfNeighbours() {
    // Given
    Random random = new Random(5);
    int swaps = 0;
    int noticed = 0;

    // When
    for (int i = 0; i < 500; i++) {
      String number = OrderNumber.random(random);
      for (int at = 1; at < number.length() - 1; at++) {
        StringBuilder typed = new StringBuilder(number);
        typed.setCharAt(at, number.charAt(at + 1));
        typed.setCharAt(at + 1, number.charAt(at));
        if (!typed.toString().equals(number)) {
          swaps++;
          noticed += OrderNumber.parse(typed.toString()).isEmpty() ? 1 : 0;
        }
      }
    }

    // Then
    assertThat((double) noticed / swaps).isGreaterThan(0.99);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "X", "hello", "13800138000", "X00000000000000000000", "😀😀😀"})
  void refusesWhatIsNone(String typed) {
    assertThat(OrderNumber.parse(typed)).isEmpty();
  }

  @Test
  void survivesAnyText() {
    long seed = 20261122;
    Random random = new Random(seed);
    for (int i = 0; i < 5_000; i++) {
      int length = random.nextInt(100);
      StringBuilder text = new StringBuilder();
      for (int c = 0; c < length; c++) {
        text.append((char) random.nextInt(0x10000));
      }
      assertThat(OrderNumber.parse(text.toString())).as("seed %d, round %d", seed, i).isEmpty();
    }
  }

  private static String firstWith(char one, char two) {
    Random random = new Random(3);
    String number = OrderNumber.random(random);
    while (number.indexOf(one) < 0 || number.indexOf(two) < 0) {
      number = OrderNumber.random(random);
    }
    return number;
  }

  private static String wide(String text) {
    return text.chars()
        .map(c -> c - 0x21 + 0xFF01)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
