package io.xiaoer.bot.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActionCodeTest {

  private static final long SEED = 20261122;

  static Stream<ActionCode> everyKind() {
    return Stream.of(
        new ActionCode.Show("baby-sun-lotion-50"),
        new ActionCode.Want(1, "wuchang-rice"),
        new ActionCode.Buy(99, "wuchang-rice", ActionCode.Buy.kind("wuchang-rice-5kg")),
        new ActionCode.Confirm("AbCdEf0123456789_-AbCd"),
        new ActionCode.Withdraw("AbCdEf0123456789_-AbCd"),
        new ActionCode.Share("thermos"));
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void everyCodeReadsBack(ActionCode code) {
    // When it goes to a platform and comes back
    String text = code.code();

    // Then it means the same
    assertThat(ActionCode.read(text)).contains(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "p",
        "p:",
        "x:1",
        "b:0:sku",
        "b:100:sku",
        "b:1",
        "b:1:",
        "b:1:a:XYZ",
        "w:-1:a",
        "pp:a"
      })
  void whatIsNoCodeReadsAsNothing(String text) {
    // When / Then
    assertThat(ActionCode.read(text)).isEmpty();
  }

  @Test
  void randomTextNeverThrows() {
    // Given texts that somebody made up
    Random random = new Random(SEED);

    // When / Then
    for (int i = 0; i < 20_000; i++) {
      String text =
          random
              .ints(random.nextInt(80), 1, 0x3000)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      assertThat(ActionCode.read(text)).as("seed %d, round %d", SEED, i).isNotNull();
    }
  }
}
