package io.xiaoer.bot.commerce.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaoer.search.ProductDocument;
import io.xiaoer.shop.Product;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProductDocumentsTest {

  @Test
  void tellsSearchEverythingInEveryLanguage() {
    // Given
    Product product =
        Products.product("sun", "99.00", 12, List.of(Products.variant("v1", 3, "89.00")));

    // When
    ProductDocument document = ProductDocuments.of(product, 7);

    // Then
    assertThat(document.titles())
        .containsEntry("zh-CN", "防晒霜 sun")
        .containsEntry("en", "Sunscreen sun");
    assertThat(document.brands()).containsExactly("小舟", "Little Boat");
    assertThat(document.categories()).containsExactly("母婴", "Mother and baby", "防晒", "Sun care");
    assertThat(document.attributeTexts())
        .containsExactly("容量 50ml", "颜色 白 v1", "颜色 white v1", "温和", "Gentle");
    assertThat(document.priceMinor()).isEqualTo(8900);
    assertThat(document.currency()).isEqualTo("CNY");
    assertThat(document.stock()).isEqualTo(7);
    assertThat(document.updatedAtMillis()).isEqualTo(product.updatedAt().toEpochMilli());
  }
}
