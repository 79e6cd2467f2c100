package io.xiaoer.shops.woocommerce;

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
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WooFeedFormatTest extends FeedFormatContract {

  private static final String HEAD = "ID,Type,SKU,Name,Published,Stock,Regular price,Parent\n";

  private final WooFeedFormat format = new WooFeedFormat();

  @Override
  protected FeedFormat format() {
    return format;
  }

  @Override
  protected byte[] feed(List<String> ids) {
    return ids.stream()
        .map(id -> ",simple," + id + ",Some name,1,4,10.00,\n")
        .collect(Collectors.joining("", HEAD, ""))
        .getBytes(StandardCharsets.UTF_8);
  }

  @Override
  protected byte[] feedWithBrokenRow(String text) {
    return (HEAD + ",simple,a,T,1,1,1,\n,simple,x,T,1," + text + ",1,\n,simple,b,T,1,1,1,\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void anExportIsRead() {
    // When
    RecordingSink sink = RecordingSink.reading(format, Fixture.bytes("woocommerce/products.csv"));

    // Then
    assertThat(sink.products())
        .as("without hidden ones, drafts and sets; variable ones at the end")
        .extracting(Product::id)
        .containsExactly("woo-hoodie-with-logo", "73", "woo-past", "woo-vneck-tee");
    assertThat(sink.faults())
        .containsExactly(new FeedFault(11, "parent names no variable product of this file"));
    Map<String, Product> products = byId(sink);
    Product hoodie = products.get("woo-hoodie-with-logo");
    assertThat(hoodie.price()).isEqualTo(Money.parse("39.90", "CNY"));
    assertThat(hoodie.stock()).isEqualTo(5);
    assertThat(hoodie.description()).isEqualTo(LocalText.of("This is a simple product.\nWarm."));
    assertThat(products.get("woo-past").price()).isEqualTo(Money.parse("15", "CNY"));
    assertThat(products.get("woo-past").stock()).isZero();
    assertThat(products.get("73").stock()).isEqualTo(999);
  }

  @Test
  void variationsFindTheirProductByItsSkuAndByItsNumber() {
    // When
    RecordingSink sink = RecordingSink.reading(format, Fixture.bytes("woocommerce/products.csv"));

    // Then
    Product tee = byId(sink).get("woo-vneck-tee");
    assertThat(tee.title()).isEqualTo(LocalText.of("V-Neck T-Shirt"));
    assertThat(tee.price()).isEqualTo(Money.parse("18", "CNY"));
    assertThat(tee.stock()).isEqualTo(4);
    assertThat(tee.variants())
        .extracting(Variant::id)
        .containsExactlyInAnyOrder("woo-vneck-tee-red", "77");
    assertThat(tee.category()).containsExactly(LocalText.of("Clothing"), LocalText.of("Tshirts"));
    assertThat(tee.tags()).containsExactly("summer", "soft, light");
    assertThat(words(tee.attributes())).isEqualTo(Map.of("Care", "30 °C"));
    assertThat(tee.images()).containsExactly("https://woo.example/vneck-2.jpg");
  }

  @Test
  void anExportOfAChineseSiteAndSpreadsheetIsRead() {
    // Given
    String feed = "ID,类型,SKU,名称,已发布,库存,常规售价,分类\r\n7,simple,cup,搪瓷杯,1,3,19.90,厨房 > 杯子\r\n";

    // When
    RecordingSink sink = RecordingSink.reading(format, feed.getBytes(Charset.forName("GBK")));

    // Then
    assertThat(sink.faults()).isEmpty();
    Product cup = byId(sink).get("cup");
    assertThat(cup.title()).isEqualTo(LocalText.of("搪瓷杯"));
    assertThat(cup.category()).containsExactly(LocalText.of("厨房"), LocalText.of("杯子"));
  }

  @Test
  void aBrokenVariationCostsOnlyItself() {
    // Given
    String feed =
        HEAD
            + "2,variation,v-1,V 1,1,1,5.00,id:1\n"
            + "1,variable,v,V,1,,,\n"
            + "3,variation,v-2,V 2,1,1,free,id:1\n"
            + "9,variable,w,W,1,,,\n";

    // When
    RecordingSink sink = Fixture.reading(format, feed);

    // Then
    assertThat(sink.products()).extracting(Product::id).containsExactly("v");
    assertThat(sink.products().getFirst().variants())
        .extracting(Variant::id)
        .containsExactly("v-1");
    assertThat(sink.faults()).extracting(FeedFault::line).containsExactly(4, 5);
    assertThat(sink.faults()).extracting(FeedFault::productId).containsExactly("v", "w");
  }
}
