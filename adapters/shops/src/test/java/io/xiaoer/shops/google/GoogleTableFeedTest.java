package io.xiaoer.shops.google;

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

class GoogleTableFeedTest extends FeedFormatContract {

  private static final String HEAD = "id\ttitle\tlink\tprice\n";

  private final GoogleFeedFormat format = new GoogleFeedFormat();

  @Override
  protected FeedFormat format() {
    return format;
  }

  @Override
  protected byte[] feed(List<String> ids) {
    return ids.stream()
        .map(id -> id + "\tTitle\thttps://shop.example/a\t1.00 CNY\n")
        .collect(Collectors.joining("", HEAD, ""))
        .getBytes(StandardCharsets.UTF_8);
  }

  @Override
  protected byte[] feedWithBrokenRow(String text) {
    return (HEAD + "a\tT\t\t1\nx\tT\t\t" + text + "\nb\tT\t\t1\n").getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void theTableSaysTheSameAsTheDocument() {
    // When
    RecordingSink sink = RecordingSink.reading(format, Fixture.bytes("google/table.tsv"));

    // Then
    assertThat(sink.faults()).isEmpty();
    Map<String, Product> products = byId(sink);
    Product cup = products.get("T1");
    assertThat(cup.description())
        .isEqualTo(LocalText.of("Holds 300 ml.\nDishwasher safe, says the \"label\"."));
    assertThat(cup.price()).as("the sale is over").isEqualTo(Money.parse("19.90", "CNY"));
    assertThat(cup.image()).isEqualTo("https://shop.example/t1%20a.jpg");
    assertThat(cup.images())
        .containsExactly("https://shop.example/2.jpg", "https://shop.example/3.jpg");
    assertThat(words(cup.attributes())).isEqualTo(Map.of("Volume", "300 ml"));
    assertThat(cup.gtin()).isEqualTo("6901234567892");
    Product pan = products.get("T2");
    assertThat(pan.title()).isEqualTo(LocalText.of("12\" pan"));
    assertThat(pan.price()).isEqualTo(Money.parse("1299", "CNY"));
    assertThat(pan.stock()).as("cannot be sent yet").isZero();
    assertThat(products.get("T3").variants())
        .extracting(Variant::id)
        .containsExactly("T3-R", "T3-B");
    assertThat(products.get("T3").title()).isEqualTo(LocalText.of("Towel"));
  }
}
