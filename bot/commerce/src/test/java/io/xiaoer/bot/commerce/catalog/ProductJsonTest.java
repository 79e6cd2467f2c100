package io.xiaoer.bot.commerce.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xiaoer.failure.InternalException;
import io.xiaoer.money.Money;
import io.xiaoer.shop.FeedFault;
import io.xiaoer.shop.LocalText;
import io.xiaoer.shop.Product;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProductJsonTest {

  @Test
  void readsBackAProductWithEverything() {
    // Given
    Product product = full();

    // When
    Product read = ProductJson.product(ProductJson.write(product));

    // Then
    assertThat(read).isEqualTo(product);
    assertThat(read.attributes().keySet()).containsExactly("乙", "甲", "丙");
  }

  @Test
  void readsBackAProductWithTheLeast() {
    // Given
    Product product =
        new Product(
            "x",
            LocalText.of("x"),
            null,
            List.of(),
            Money.of(0, "JPY"),
            null,
            null,
            List.of(),
            null,
            null,
            List.of(),
            Map.of(),
            List.of(),
            0,
            null,
            List.of(),
            null,
            0,
            Instant.EPOCH);

    // When
    Product read = ProductJson.product(ProductJson.write(product));

    // Then
    assertThat(read).isEqualTo(product);
  }

  @Test
  void readsBackAReport() {
    // Given
    ImportReport report =
        new ImportReport("demo", 3, 1, 1, List.of(new FeedFault(2, "price: missing")));

    // When
    ImportReport read = ProductJson.report(ProductJson.write(report));

    // Then
    assertThat(read).isEqualTo(report);
  }

  @Test
  void hashesEqualProductsAlikeAndOthersNot() {
    assertThat(FeedRow.of(1, full()).hash()).isEqualTo(FeedRow.of(2, full()).hash()).hasSize(64);
    assertThat(FeedRow.of(1, Products.plain("a", "1.00", 1)).hash())
        .isNotEqualTo(FeedRow.of(1, Products.plain("a", "1.00", 2)).hash());
  }

  @Test
  void refusesRandomBytes() {
    // Given
    long seed = new Random().nextLong();
    Random random = new Random(seed);

    // When / Then
    IntStream.range(0, 500)
        .forEach(
            i ->
                assertThatThrownBy(() -> ProductJson.product(bytes(random)))
                    .as("seed %d", seed)
                    .isInstanceOf(InternalException.class));
  }

  private static String bytes(Random random) {
    byte[] bytes = new byte[random.nextInt(200)];
    random.nextBytes(bytes);
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static Product full() {
    Map<String, LocalText> attributes = new LinkedHashMap<>();
    attributes.put("乙", Products.text("二", "two"));
    attributes.put("甲", LocalText.of("one"));
    attributes.put("丙", LocalText.of("three"));
    return new Product(
        "sun",
        Products.text("防晒霜", "Sunscreen"),
        LocalText.of("小舟"),
        List.of(Products.text("母婴", "Baby")),
        Money.parse("99.00", "CNY"),
        Money.parse("89.00", "CNY"),
        "https://p/1.jpg",
        List.of("https://p/2.jpg"),
        "https://shop/sun",
        Products.text("好", "Good"),
        List.of(Products.text("温和", "Gentle")),
        attributes,
        List.of(Products.variant("v", 3, "88.00")),
        12,
        "6900000000000",
        List.of("baby", "summer"),
        4.7,
        1200,
        Instant.parse("2026-11-01T00:00:00.123456789Z"));
  }
}
