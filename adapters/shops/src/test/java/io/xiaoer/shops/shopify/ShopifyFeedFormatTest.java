package io.xiaoer.shops.shopify;

import static io.xiaoer.shops.Fixture.byId;
import static io.xiaoer.shops.Fixture.words;
import static org.assertj.core.api.Assertions.assertThat;

import io.xiaoer.money.Money;
import io.xiaoer.shop.FeedFault;
import io.xiaoer.shop.FeedFormat;
import io.xiaoer.shop.LocalText;
import io.xiaoer.shop.Product;
import io.xiaoer.shop.Variant;
import io.xiaoer.shops.Fixture;
import io.xiaoer.testkit.shop.FeedFormatContract;
import io.xiaoer.testkit.shop.RecordingSink;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ShopifyFeedFormatTest extends FeedFormatContract {

  private static final String HEAD =
      "Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price,Image Src\n";

  private final ShopifyFeedFormat format = new ShopifyFeedFormat();

  @Override
  protected FeedFormat format() {
    return format;
  }

  @Override
  protected byte[] feed(List<String> ids) {
    return ids.stream()
        .map(id -> id + ",Some title,Title,Default Title,,1.00,\n")
        .collect(Collectors.joining("", HEAD, ""))
        .getBytes(StandardCharsets.UTF_8);
  }

  @Override
  protected byte[] feedWithBrokenRow(String text) {
    return (HEAD + "a,T,,,,1,\nx,T,,,," + text + ",\nb,T,,,,1,\n").getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void rowsOfAHandleAreOneProduct() {
    // When
    RecordingSink sink = RecordingSink.reading(format, Fixture.bytes("shopify/products.csv"));

    // Then
    assertThat(sink.faults()).isEmpty();
    assertThat(sink.products())
        .as("without drafts and unpublished ones")
        .extracting(Product::id)
        .containsExactly("ocean-blue-shirt", "classic-varsity-top");
    Product top = byId(sink).get("classic-varsity-top");
    assertThat(top.price()).isEqualTo(Money.parse("60.50", "CNY"));
    assertThat(top.variants())
        .extracting(Variant::id)
        .containsExactly("CVT-S", "classic-varsity-top:Medium/Grey", "CVT-L");
    assertThat(top.variants())
        .as("one left; sold on without any; not counted")
        .extracting(Variant::stock)
        .containsExactly(1, 999, 999);
    assertThat(words(top.variants().get(1).options()))
        .isEqualTo(Map.of("Size", "Medium", "Color", "Grey"));
    assertThat(top.images()).containsExactly("https://cdn.example/varsity-s.jpg");
  }

  @Test
  void aProductOfOneFormHasNoVariants() {
    // When
    RecordingSink sink = RecordingSink.reading(format, Fixture.bytes("shopify/products.csv"));

    // Then
    Product shirt = byId(sink).get("ocean-blue-shirt");
    assertThat(shirt.variants()).isEmpty();
    assertThat(shirt.stock()).isEqualTo(12);
    assertThat(shirt.gtin()).as("without the spreadsheet's apostrophe").isEqualTo("0123456789012");
    assertThat(shirt.brand()).isEqualTo(LocalText.of("partners-demo"));
    assertThat(shirt.tags()).containsExactly("men", "summer");
    assertThat(shirt.description())
        .isEqualTo(LocalText.of("Ocean blue cotton shirt,\nnarrow collar."));
    assertThat(shirt.image()).isEqualTo("https://cdn.example/blue.jpg");
    assertThat(shirt.images()).containsExactly("https://cdn.example/blue-2.jpg");
  }

  @Test
  void theColumnsOfNewExportsAreKnown() {
    // When
    RecordingSink sink = RecordingSink.reading(format, Fixture.bytes("shopify/new-columns.csv"));

    // Then
    assertThat(sink.faults()).isEmpty();
    Product pot = byId(sink).get("tea-pot");
    assertThat(pot.price()).isEqualTo(Money.parse("88", "CNY"));
    assertThat(pot.stock()).isEqualTo(4);
    assertThat(pot.category())
        .containsExactly(
            LocalText.of("Home & Garden"), LocalText.of("Kitchen"), LocalText.of("Pots"));
  }

  @Test
  void aBrokenFormCostsOnlyItself() {
    // Given
    String feed =
        HEAD
            + "shirt,Shirt,Size,S,s1,10.00,\n"
            + "shirt,,,M,s2,1.000,\n"
            + "shirt,,,L,s1,12.00,\n"
            + ",,,XL,s4,13.00,\n"
            + "no-title,,Size,S,s5,10.00,\n";

    // When
    RecordingSink sink = Fixture.reading(format, feed);

    // Then
    assertThat(sink.products()).hasSize(1);
    assertThat(sink.products().getFirst().variants())
        .as("a SKU of a sibling is no name")
        .extracting(Variant::id)
        .containsExactly("s1", "shirt:L");
    assertThat(sink.faults()).extracting(FeedFault::line).containsExactlyInAnyOrder(3, 5, 6);
    assertThat(sink.faults())
        .extracting(FeedFault::productId)
        .containsExactlyInAnyOrder("shirt", null, "no-title");
  }
}
