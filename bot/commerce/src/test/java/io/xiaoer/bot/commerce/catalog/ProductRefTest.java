package io.xiaoer.bot.commerce.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProductRefTest {

  @Test
  void isTheIdWhereThatIsSafe() {
    assertThat(Catalog.ref("gannan-navel.orange_5kg")).isEqualTo("gannan-navel.orange_5kg");
  }

  @Test
  void isAHashOtherwise() {
    assertThat(Catalog.ref("gid://shop/1")).isEqualTo(Catalog.ref("gid://shop/1")).startsWith("~");
    assertThat(Catalog.ref("x".repeat(41))).startsWith("~");
    assertThat(Catalog.ref("~tilde")).isNotEqualTo("~tilde");
  }

  @Test
  void fitsAButtonWhateverTheId() {
    // Given
    long seed = new Random().nextLong();
    Random random = new Random(seed);

    // When
    var refs =
        IntStream.range(0, 1000)
            .mapToObj(i -> ProductRef.of("p" + random.nextLong() + (char) random.nextInt(0xd800)))
            .collect(Collectors.toSet());

    // Then
    assertThat(refs).as("seed %d", seed).hasSize(1000);
    assertThat(refs).allMatch(ref -> ref.matches("[A-Za-z0-9._~-]{1,40}"));
  }
}
