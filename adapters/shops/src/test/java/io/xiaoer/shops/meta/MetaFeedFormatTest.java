package io.xiaoer.shops.meta;

import static io.xiaoer.shops.Fixture.byId;
import static io.xiaoer.shops.Fixture.words;
import static org.assertj.core.api.Assertions.assertThat;

import io.xiaoer.money.Money;
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

class MetaFeedFormatTest extends FeedFormatContract {

  private static final String HEAD = "id,title,description,availability,price\n";

  private final MetaFeedFormat format = new MetaFeedFormat();

  @Override
  protected FeedFormat format() {
    return format;
  }

  @Override
  protected byte[] feed(List<String> ids) {
    return ids.stream()
        .map(id -> id + ",Title,Some words,in stock,1.00 CNY\n")
        .collect(Collectors.joining("", HEAD, ""))
        .getBytes(StandardCharsets.UTF_8);
  }

  @Override
  protected byte[] feedWithBrokenRow(String text) {
    return (HEAD + "a,T,,in stock,1\nx,T,," + text + ",1\nb,T,,in stock,1\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void commentsReorderedUpperCaseAndUnknownColumnsAreNoMatter() {
    // When
    RecordingSink sink = RecordingSink.reading(format, Fixture.bytes("meta/catalog.csv"));

    // Then
    assertThat(sink.faults()).isEmpty();
    assertThat(sink.products()).extracting(Product::id).containsExactly("m1", "m2");
    Product hat = byId(sink).get("m1");
    assertThat(hat.title()).isEqualTo(LocalText.of("Straw hat, wide"));
    assertThat(hat.price()).isEqualTo(Money.parse("7.99", "USD"));
    assertThat(hat.image()).isEqualTo("https://shop.example/m1.jpg");
    assertThat(hat.images()).containsExactly("https://shop.example/m1b.jpg");
    assertThat(hat.stock()).isEqualTo(7);
    assertThat(hat.description()).isEqualTo(LocalText.of("Keeps\nthe sun off"));
    assertThat(hat.category())
        .containsExactly(LocalText.of("Apparel & Accessories"), LocalText.of("Hats"));
    assertThat(sink.lines().getFirst()).isEqualTo(4);
  }

  @Test
  void rowsOfAGroupAreOneProductWithTheirOwnStock() {
    // When
    RecordingSink sink = RecordingSink.reading(format, Fixture.bytes("meta/catalog.csv"));

    // Then
    Product coat = byId(sink).get("m2");
    assertThat(coat.title()).isEqualTo(LocalText.of("Rain coat"));
    assertThat(coat.stock()).isEqualTo(3);
    assertThat(coat.variants()).extracting(Variant::stock).containsExactly(3, 0);
    assertThat(words(coat.variants().getFirst().options())).isEqualTo(Map.of("Size", "S"));
  }
}
